import type { ColumnType } from '@slipway/core';
import { type Database, numberIn, textIn } from '#query/database.ts';
import { identifier } from '#query/quote.ts';
import { TABLE } from '#tables/look-table.ts';

export interface TableColumn {
  readonly name: string;
  readonly type: ColumnType;
}

export interface ColumnFigures {
  readonly present: number;
  readonly distinct: number;
  readonly distinctExact: boolean;
  readonly min: string | undefined;
  readonly max: string | undefined;
  readonly mean: number | undefined;
}

/** Up to here distinct values are counted one by one; above they are estimated, and shown so. */
const EXACT_UP_TO = 500_000;
const COLUMNS_AT_ONCE = 50;
const CELLS = 5;

/** One pass over the table for many columns at a time. */
export async function columnFigures(
  database: Database,
  columns: readonly TableColumn[],
  rows: number,
): Promise<readonly ColumnFigures[]> {
  const exact = rows <= EXACT_UP_TO;
  const figures: ColumnFigures[] = [];
  for (let from = 0; from < columns.length; from += COLUMNS_AT_ONCE) {
    const some = columns.slice(from, from + COLUMNS_AT_ONCE);
    const cells = some.map((column) => aggregates(column, exact)).join(', ');
    const [row = []] = await database.rows(`SELECT ${cells} FROM ${TABLE}`);
    for (const index of some.keys()) {
      const [present, distinct, min, max, mean] = row.slice(index * CELLS, (index + 1) * CELLS);
      figures.push({
        present: numberIn(present),
        distinct: Math.min(numberIn(distinct), numberIn(present)),
        distinctExact: exact,
        min: min === null ? undefined : textIn(min),
        max: max === null ? undefined : textIn(max),
        mean: typeof mean === 'number' ? mean : undefined,
      });
    }
  }
  return figures;
}

function aggregates({ name, type }: TableColumn, exact: boolean): string {
  const column = identifier(name);
  const value = type === 'nested' || type === 'binary' ? `hash(${column})` : column;
  // A hash of nothing is a value too.
  const present = `CASE WHEN ${column} IS NULL THEN NULL ELSE ${value} END`;
  const distinct = exact ? `count(DISTINCT ${present})` : `approx_count_distinct(${present})`;
  const ordered = ['integer', 'decimal', 'date', 'timestamp', 'time'].includes(type);
  const isNumber = type === 'integer' || type === 'decimal';
  return [
    `count(${column})::DOUBLE`,
    `(${distinct})::DOUBLE`,
    ordered ? `left(min(${column})::VARCHAR, 40)` : 'NULL',
    ordered ? `left(max(${column})::VARCHAR, 40)` : 'NULL',
    isNumber ? `avg(${column})::DOUBLE` : 'NULL',
  ].join(', ');
}

/** Counts the different values of one column, for sure. */
export async function exactDistinct(database: Database, name: string): Promise<number> {
  const [row] = await database.rows(
    `SELECT count(*)::DOUBLE FROM (SELECT DISTINCT ${identifier(name)} AS v FROM ${TABLE}) WHERE v IS NOT NULL`,
  );
  return numberIn(row?.[0]);
}
