import { type ColumnLook, isNumber, yesWordOf } from '#data/look.ts';
import { cell, isMissing, type Table } from '#data/table.ts';
import type { Target } from '#data/target.ts';
import { rehearsalError } from '#errors.ts';

/**
 * How a row becomes numbers, fitted on the training rows only and written as `encoder.json`,
 * so that whoever calls the endpoint later encodes in the same way.
 */
export interface Encoder {
  readonly version: 1;
  readonly target: {
    readonly column: string;
    readonly positive: string;
    readonly negative: string;
  };
  readonly columns: readonly ColumnEncoding[];
  readonly dropped: readonly { readonly column: string; readonly reason: 'constant' | 'text' }[];
  /** One name for each number of an encoded row, in order. */
  readonly featureNames: readonly string[];
}

export type ColumnEncoding =
  | { readonly kind: 'number'; readonly column: string }
  | { readonly kind: 'yes-no'; readonly column: string; readonly yes: string; readonly no: string }
  | { readonly kind: 'one-hot'; readonly column: string; readonly levels: readonly string[] }
  | { readonly kind: 'ordinal'; readonly column: string; readonly levels: readonly string[] };

/** More levels than this become one column of level numbers, which trees split well, instead of many. */
const MAX_ONE_HOT_LEVELS = 12;

export interface FitInput {
  readonly table: Table;
  readonly looks: readonly ColumnLook[];
  readonly target: Target;
  /** Rows that the encoder may learn from. */
  readonly trainRows: readonly number[];
}

export function fitEncoder({ table, looks, target, trainRows }: FitInput): Encoder {
  const columns: ColumnEncoding[] = [];
  const dropped: { column: string; reason: 'constant' | 'text' }[] = [];
  for (const [index, column] of looks.entries()) {
    if (index === target.index) continue;
    if (column.kind === 'constant' || column.kind === 'text') {
      dropped.push({ column: column.name, reason: column.kind });
    } else columns.push(encodingOf(column, levelsIn(table, index, trainRows)));
  }
  if (columns.length === 0) {
    throw rehearsalError({
      code: 'REHEARSE_NO_FEATURES',
      message: 'no column is left to learn from',
    });
  }
  const { column, positive, negative } = target;
  const featureNames = columns.flatMap(namesOf);
  return { version: 1, target: { column, positive, negative }, columns, dropped, featureNames };
}

function encodingOf(look: ColumnLook, levels: readonly string[]): ColumnEncoding {
  const column = look.name;
  if (look.kind === 'number') return { kind: 'number', column };
  const yes = look.kind === 'yes-no' ? yesOf(look) : undefined;
  if (yes !== undefined) return { kind: 'yes-no', column, ...yes };
  return { kind: levels.length > MAX_ONE_HOT_LEVELS ? 'ordinal' : 'one-hot', column, levels };
}

function yesOf(look: ColumnLook): { readonly yes: string; readonly no: string } | undefined {
  const values = look.levels.map(({ value }) => value);
  const yes = yesWordOf(values);
  const no = values.find((value) => value !== yes);
  return yes === undefined || no === undefined ? undefined : { yes, no };
}

function levelsIn(table: Table, index: number, rows: readonly number[]): readonly string[] {
  const levels = new Set<string>();
  for (const row of rows) {
    const value = cell(table.rows[row] ?? [], index).trim();
    if (!isMissing(value)) levels.add(value);
  }
  return [...levels].sort();
}

function namesOf(encoding: ColumnEncoding): readonly string[] {
  if (encoding.kind !== 'one-hot') return [encoding.column];
  return encoding.levels.map((level) => `${encoding.column}=${level}`);
}

/** The numbers of one value; a missing one is an empty cell, which XGBoost takes as missing. */
export function encodeValue(encoding: ColumnEncoding, value: string): readonly string[] {
  const missing = isMissing(value);
  switch (encoding.kind) {
    case 'number':
      return [missing || !isNumber(value) ? '' : String(Number(value))];
    case 'yes-no':
      return [missing ? '' : value === encoding.yes ? '1' : '0'];
    case 'ordinal': {
      const place = encoding.levels.indexOf(value);
      return [place < 0 ? '' : String(place)];
    }
    case 'one-hot':
      return encoding.levels.map((level) => (missing ? '' : level === value ? '1' : '0'));
  }
}
