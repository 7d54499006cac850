import { type ColumnProfile, formShares } from '@slipway/core';
import { type Database, textIn } from '#query/database.ts';
import { identifier } from '#query/quote.ts';
import type { TableColumn } from '#tables/column-figures.ts';
import { TABLE } from '#tables/look-table.ts';

export type ValueLook = Pick<ColumnProfile, 'words' | 'forms' | 'imageNames'>;

/** Enough to tell a share to within two percent. */
export const SAMPLE_ROWS = 2_000;
/** Characters of a value that are looked at. */
const LONGEST_VALUE = 1_000;
const COLUMNS_AT_ONCE = 20;

const imageName = /\.(jpe?g|png|tiff?|webp|gif|bmp)$/i;
export const noLook: ValueLook = { words: 0, forms: {}, imageNames: 0 };

/** Looks at single values of texts and of long numbers, in rows spread evenly over the table. */
export async function sampledValues(
  database: Database,
  columns: readonly TableColumn[],
  rows: number,
): Promise<ReadonlyMap<string, ValueLook>> {
  const looks = new Map<string, ValueLook>();
  const looked = columns.filter(({ type }) => type === 'text' || type === 'integer');
  const step = Math.max(1, Math.ceil(rows / SAMPLE_ROWS));
  for (let from = 0; from < looked.length; from += COLUMNS_AT_ONCE) {
    const some = looked.slice(from, from + COLUMNS_AT_ONCE);
    const cells = some.map(({ name }) => `left(${identifier(name)}::VARCHAR, ${LONGEST_VALUE})`);
    const sample = await sampleOf(database, cells, { names: some.map(({ name }) => name), step });
    for (const [index, { name, type }] of some.entries()) {
      const values = sample.map((row) => textIn(row[index])).filter((value) => value !== '');
      looks.set(name, lookAt(values, type === 'text'));
    }
  }
  return looks;
}

interface Sampling {
  readonly names: readonly string[];
  /** One row in so many. */
  readonly step: number;
}

/**
 * Rows chosen by what they hold, so that the same file gives the same sample although its rows are loaded in no fixed
 * order; by their place where too few differ.
 */
async function sampleOf(database: Database, cells: readonly string[], { names, step }: Sampling) {
  const select = `SELECT ${cells.join(', ')} FROM ${TABLE}`;
  const limit = `LIMIT ${SAMPLE_ROWS}`;
  if (step > 1) {
    const content = `hash(${names.map(identifier).join(', ')})`;
    const sample = await database.rows(`${select} WHERE ${content} % ${step} = 0 ${limit}`);
    if (sample.length > SAMPLE_ROWS / 2) return sample;
  }
  return database.rows(`${select} WHERE rowid % ${step} = 0 ${limit}`);
}

function lookAt(values: readonly string[], isText: boolean): ValueLook {
  if (values.length === 0) return noLook;
  if (!isText) return { ...noLook, forms: formShares(values) };
  const words = values.reduce((sum, value) => sum + value.trim().split(/\s+/).length, 0);
  const images = values.filter((value) => imageName.test(value)).length;
  return {
    words: words / values.length,
    forms: formShares(values),
    imageNames: images / values.length,
  };
}
