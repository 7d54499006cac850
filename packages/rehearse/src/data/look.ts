import { cell, isMissing, type Table } from '#data/table.ts';

export type ColumnKind = 'number' | 'yes-no' | 'category' | 'constant' | 'text';

/** What one column holds, as far as its values tell. */
export interface ColumnLook {
  readonly name: string;
  readonly kind: ColumnKind;
  readonly missing: number;
  /** Distinct values that are not missing. */
  readonly distinct: number;
  /** Most frequent first, at most {@link SHOWN_LEVELS}; of columns that are not numbers. */
  readonly levels: readonly { readonly value: string; readonly count: number }[];
  readonly range?: { readonly min: number; readonly max: number; readonly mean: number };
}

const SHOWN_LEVELS = 12;
/** Beyond this many levels that are mostly different in each row, a column is text or an identifier. */
const TEXT_DISTINCT = 100;
const TEXT_RATIO = 0.5;

/** The words by which files say yes and no; the first of a pair means yes. */
export const YES_NO_PAIRS = [
  ['yes', 'no'],
  ['true', 'false'],
  ['y', 'n'],
  ['t', 'f'],
  ['oui', 'non'],
  ['1', '0'],
] as const;

/** Looks at every column of the table. */
export function look(table: Table): readonly ColumnLook[] {
  return table.columns.map((name, index) => lookAtColumn(table, name, index));
}

function lookAtColumn(table: Table, name: string, index: number): ColumnLook {
  const counts = new Map<string, number>();
  let missing = 0;
  for (const row of table.rows) {
    const value = cell(row, index).trim();
    if (isMissing(value)) missing += 1;
    else counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const values = [...counts.keys()];
  const present = table.rows.length - missing;
  const kind = kindOf(values, present);
  return {
    name,
    kind,
    missing,
    distinct: values.length,
    levels: kind === 'number' ? [] : topLevels(counts),
    ...(kind === 'number' ? { range: rangeOf(counts, present) } : {}),
  };
}

function kindOf(values: readonly string[], present: number): ColumnKind {
  if (values.length <= 1) return 'constant';
  if (yesWordOf(values) !== undefined) return 'yes-no';
  if (values.every(isNumber)) return 'number';
  return values.length > TEXT_DISTINCT && values.length / present > TEXT_RATIO
    ? 'text'
    : 'category';
}

/** The value that means yes, when the values are one of the {@link YES_NO_PAIRS}. */
export function yesWordOf(values: readonly string[]): string | undefined {
  if (values.length !== 2) return undefined;
  const lower = values.map((value) => value.toLowerCase());
  const pair = YES_NO_PAIRS.find((words) => words.every((word) => lower.includes(word)));
  return pair === undefined ? undefined : values[lower.indexOf(pair[0])];
}

/** A decimal number as spreadsheets and programs write it; no hexadecimal, no infinities. */
export function isNumber(text: string): boolean {
  return /^[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?$/.test(text) && Number.isFinite(Number(text));
}

function topLevels(counts: ReadonlyMap<string, number>) {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
    .slice(0, SHOWN_LEVELS);
}

function rangeOf(counts: ReadonlyMap<string, number>, present: number) {
  let [min, max, sum] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (const [text, count] of counts) {
    const value = Number(text);
    min = Math.min(min, value);
    max = Math.max(max, value);
    sum += value * count;
  }
  return { min, max, mean: sum / present };
}
