import { yesWordOf } from '#data/look.ts';
import { cell, isMissing, type Table } from '#data/table.ts';
import { rehearsalError } from '#errors.ts';

/** The column to predict and its two values; class 1 is the one that the scores are about. */
export interface Target {
  readonly column: string;
  readonly index: number;
  readonly positive: string;
  readonly negative: string;
}

/** Fewer rows than this of one class cannot be split into three parts and measured. */
const MIN_ROWS_OF_A_CLASS = 20;

export interface TargetOptions {
  readonly column: string;
  /** Class 1; when not given: the word that means yes, else the rarer value. */
  readonly positive?: string;
}

/** Finds the target and refuses what cannot be rehearsed as a question of yes or no. */
export function findTarget(table: Table, options: TargetOptions): Target {
  if (table.rows.length === 0) {
    throw rehearsalError({ code: 'REHEARSE_DATA_EMPTY', message: 'the data has no row' });
  }
  const index = table.columns.indexOf(options.column);
  if (index < 0) throw unknownTarget(table, options.column);
  const counts = countValues(table, index);
  if (counts.size !== 2) throw notBinary(options.column, counts.size);
  const [first, second] = [...counts].sort((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1));
  const [rarer, other] = [first?.[0] ?? '', second?.[0] ?? ''];
  if ((first?.[1] ?? 0) < MIN_ROWS_OF_A_CLASS)
    throw tooRare(options.column, rarer, first?.[1] ?? 0);
  const positive = choosePositive([rarer, other], options);
  return { column: options.column, index, positive, negative: positive === rarer ? other : rarer };
}

/** 1 or 0 for each row; rows without a value of the target are undefined. */
export function labelOf(target: Target, row: readonly string[]): 0 | 1 | undefined {
  const value = cell(row, target.index).trim();
  if (isMissing(value)) return undefined;
  return value === target.positive ? 1 : 0;
}

function choosePositive(values: readonly [string, string], options: TargetOptions): string {
  const asked = options.positive;
  if (asked === undefined) return yesWordOf(values) ?? values[0];
  if (values.includes(asked)) return asked;
  throw rehearsalError({
    code: 'REHEARSE_TARGET_UNKNOWN',
    message: `the column ${options.column} never holds ${asked}`,
    params: { column: asked, known: values.join(', ') },
  });
}

function countValues(table: Table, index: number): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const row of table.rows) {
    const value = cell(row, index).trim();
    if (!isMissing(value)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function unknownTarget(table: Table, column: string): Error {
  return rehearsalError({
    code: 'REHEARSE_TARGET_UNKNOWN',
    message: `the data has no column ${column}`,
    params: { column, known: table.columns.join(', ') },
  });
}

function notBinary(column: string, distinct: number): Error {
  return rehearsalError({
    code: 'REHEARSE_TARGET_NOT_BINARY',
    message: `the column ${column} has ${distinct} different values instead of two`,
    params: { column, distinct },
  });
}

function tooRare(column: string, value: string, count: number): Error {
  return rehearsalError({
    code: 'REHEARSE_TARGET_TOO_RARE',
    message: `only ${count} rows have ${column} = ${value}`,
    params: { column, value, count, needed: MIN_ROWS_OF_A_CLASS },
  });
}
