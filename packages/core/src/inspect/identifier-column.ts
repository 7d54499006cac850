import { columnWords } from '#inspect/column-words.ts';
import type { ColumnProfile } from '#inspect/data-profile.ts';

const idWords = new Set([
  'id',
  'uuid',
  'guid',
  'key',
  'index',
  'idx',
  'ref',
  'reference',
  'identifiant',
  'cle',
  'code',
  'numero',
  'no',
  'nr',
  'rowid',
  'sku',
]);

/** An estimate of distinct values may be this far below the truth. */
const estimateSlack = 0.85;
/** With fewer rows any column may be unique by chance. */
const fewestRows = 20;

/** The name says that it names things: `customer_id`, `customerId`, `ID`, `userid`. */
export function isNamedIdentifier(name: string): boolean {
  const words = columnWords(name);
  return (
    words.some((word) => idWords.has(word)) ||
    /^(?:user|item|client|customer|product|order|movie|account|row)id$/.test(words.join(''))
  );
}

/** A column that names each row and that nothing can be learned from. */
export function isIdentifier(column: ColumnProfile, position: number, rows: number): boolean {
  const present = rows - column.missing;
  if (present < fewestRows || (column.type !== 'integer' && column.type !== 'text')) return false;
  if (column.words > 2) return false;
  const unique = column.distinctExact
    ? column.distinct === present
    : column.distinct >= present * estimateSlack;
  const named = isNamedIdentifier(column.name);
  if (named) return unique || (column.distinctExact && column.distinct >= present * 0.98);
  return unique && column.distinctExact && (position === 0 || column.type === 'text');
}
