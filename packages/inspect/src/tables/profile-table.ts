import type {
  ColumnProfile,
  ColumnType,
  DataProblem,
  TableProfile,
  ValueCount,
} from '@slipway/core';
import { type Database, numberIn, textIn } from '#query/database.ts';
import { identifier } from '#query/quote.ts';
import { problem } from '#sources/data-source.ts';
import {
  type ColumnFigures,
  columnFigures,
  exactDistinct,
  type TableColumn,
} from '#tables/column-figures.ts';
import { columnTypeOf } from '#tables/column-types.ts';
import { frequentValues, MOST_VALUES } from '#tables/frequent-values.ts';
import { type LoadedTable, loadTable } from '#tables/load-table.ts';
import { countRows, TABLE } from '#tables/look-table.ts';
import { noLook, SAMPLE_ROWS, sampledValues } from '#tables/sampled-values.ts';
import type { TableGroup } from '#tables/table-group.ts';

export interface ProfiledTable {
  /** Undefined when none of its files could be read. */
  readonly table: TableProfile | undefined;
  readonly problems: readonly DataProblem[];
}

/** Columns beyond this are counted but not looked at. */
const MOST_COLUMNS = 500;
/** Rows up to which repeated ones are counted: their hashes must fit into memory. */
const MOST_ROWS_COMPARED = 20_000_000;
/** Columns that look like a key are counted exactly, but no more than this: each takes a second in ten million rows. */
const MOST_KEYS = 3;

/** Measures one table. What is wrong in it becomes a problem; only a stopped look rejects. */
export async function profileTable(database: Database, group: TableGroup): Promise<ProfiledTable> {
  const loaded = await loadTable(database, group);
  if (loaded.files.length === 0) return { table: undefined, problems: loaded.problems };
  const rows = await countRows(database);
  if (rows === 0) {
    const file = loaded.files.length === 1 ? (loaded.files[0]?.file.name ?? '') : group.name;
    const wrong = loaded.brokenRows > 0 ? [] : [problem('header-only', file)];
    return { table: undefined, problems: [...loaded.problems, ...wrong] };
  }
  const columns = await describe(database);
  const profiles = await profileColumns(database, columns.slice(0, MOST_COLUMNS), rows);
  // Of a table that is read in part, all files count; else those that could be read.
  const files = loaded.estimatedRows === undefined ? loaded.files : group.files;
  return {
    problems: loaded.problems,
    table: {
      kind: 'table',
      name: group.name,
      format: group.format,
      files: files.length,
      bytes: files.reduce((sum, { file }) => sum + file.bytes, 0),
      ...rowFigures(loaded, rows),
      header: loaded.header,
      columns: profiles,
      duplicateRows: await duplicateRows(database, columns, rows),
      sampledRows: Math.min(rows, SAMPLE_ROWS),
    },
  };
}

function rowFigures({ estimatedRows, brokenRows }: LoadedTable, rows: number) {
  return {
    rows: estimatedRows ?? rows,
    rowsExact: estimatedRows === undefined,
    rowsRead: rows,
    brokenRows,
  };
}

async function describe(database: Database): Promise<readonly TableColumn[]> {
  const rows = await database.rows(`DESCRIBE ${TABLE}`);
  return rows.map(([name, type]) => ({ name: textIn(name), type: columnTypeOf(textIn(type)) }));
}

async function profileColumns(
  database: Database,
  columns: readonly TableColumn[],
  rows: number,
): Promise<readonly ColumnProfile[]> {
  const figures = await columnFigures(database, columns, rows);
  const looks = await sampledValues(database, columns, rows);
  const pairs = columns.flatMap((column, index) => {
    const measured = figures[index];
    return measured === undefined ? [] : [{ column, measured }];
  });
  const keys = new Set(pairs.filter(isEstimatedKey).slice(0, MOST_KEYS));
  const profiles: ColumnProfile[] = [];
  for (const pair of pairs) {
    const { column, measured } = pair;
    const counted = await countValues(database, { ...pair, mayBeKey: keys.has(pair) });
    profiles.push({
      name: column.name,
      type: typeOf({ column, measured }, counted.top),
      missing: rows - measured.present,
      ...counted,
      ...rangeOf(measured),
      ...(looks.get(column.name) ?? noLook),
    });
  }
  return profiles;
}

function rangeOf({ min, max, mean }: ColumnFigures) {
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(mean === undefined ? {} : { mean }),
  };
}

function isEstimatedKey({ measured, column }: Omit<Counting, 'mayBeKey'>): boolean {
  const { distinctExact, distinct, present } = measured;
  const { type } = column;
  return !distinctExact && (type === 'integer' || type === 'text') && distinct > present * 0.85;
}

const questionWords = [
  ['yes', 'no'],
  ['true', 'false'],
  ['y', 'n'],
  ['t', 'f'],
  ['oui', 'non'],
  ['vrai', 'faux'],
];

/** The database's type, unless the values say more: none at all, or two answers to a question. */
function typeOf(
  { column, measured }: Omit<Counting, 'mayBeKey'>,
  top: readonly ValueCount[],
): ColumnType {
  if (measured.present === 0) return 'empty';
  const values = top.map(({ value }) => value.toLowerCase());
  const isQuestion =
    column.type === 'text' &&
    values.length === 2 &&
    questionWords.some((words) => values.every((value) => words.includes(value)));
  return isQuestion ? 'boolean' : column.type;
}

interface Counting {
  readonly column: TableColumn;
  readonly measured: ColumnFigures;
  readonly mayBeKey: boolean;
}

/** Values with their counts where they are few, and the number of different ones as well as it can be told. */
async function countValues(database: Database, { column, measured, mayBeKey }: Counting) {
  const { distinct, distinctExact } = measured;
  const estimate = { distinct, distinctExact, top: [] };
  if (mayBeKey) {
    return {
      ...estimate,
      distinct: await exactDistinct(database, column.name),
      distinctExact: true,
    };
  }
  const listed = column.type !== 'nested' && column.type !== 'binary';
  if (!listed || distinct === 0 || distinct > MOST_VALUES * 1.2) return estimate;
  const top = await frequentValues(database, column.name);
  return top.length > MOST_VALUES ? estimate : { distinct: top.length, distinctExact: true, top };
}

async function duplicateRows(
  database: Database,
  columns: readonly TableColumn[],
  rows: number,
): Promise<number | undefined> {
  if (rows > MOST_ROWS_COMPARED || columns.length > MOST_COLUMNS) return undefined;
  const names = columns.map(({ name }) => identifier(name)).join(', ');
  const [row] = await database.rows(
    `SELECT count(*)::DOUBLE FROM (SELECT DISTINCT hash(${names}) FROM ${TABLE})`,
  );
  return rows - numberIn(row?.[0]);
}
