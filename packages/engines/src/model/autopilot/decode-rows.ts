import type { Feature } from '#model/autopilot/autopilot-manifest.ts';
import { splitCsv } from '#model/autopilot/split-csv.ts';
import type { FloatRows } from '#model/float-rows.ts';
import { ModelInputError } from '#model/port.ts';
import { parsePythonFloat } from '#model/xgboost/python-float.ts';

/** Spellings of a missing cell; those of the training program (runtimes/autopilot, table.py). */
const MISSING: ReadonlySet<string> = new Set([
  '',
  'NA',
  'N/A',
  'NaN',
  'nan',
  'null',
  'NULL',
  'None',
  '?',
]);
/** A category that the training rows did not have. */
const UNKNOWN = -1;

/** How the cells of one column become numbers. */
type CellReader = (cell: string) => number | undefined;

/** Turns bodies of CSV rows, in the columns of the table without its target, into what the model takes. */
export function rowDecoder(features: readonly Feature[]) {
  const columns = features.map((feature) => ({ name: feature.name, read: cellReader(feature) }));
  return (body: Uint8Array, rows: FloatRows): void => {
    const records = splitCsv(new TextDecoder().decode(body));
    if (records === undefined) throw unreadable('a quoted field does not end');
    for (const record of records) {
      if (record.length !== columns.length) throw wrongWidth(record.length, columns);
      appendRow(record, columns, rows);
    }
  };
}

interface Column {
  readonly name: string;
  /** Undefined for a column that the model does not take. */
  readonly read: CellReader | undefined;
}

function appendRow(record: readonly string[], columns: readonly Column[], rows: FloatRows): void {
  let cell = rows.addRow();
  for (const [position, { name, read }] of columns.entries()) {
    if (read === undefined) continue;
    // As the training program reads its table: white space around a cell does not count.
    const text = record[position]?.trim() ?? '';
    const value = MISSING.has(text) ? Number.NaN : read(text);
    if (value === undefined)
      throw unreadable(`column ${name} takes numbers, not '${text.slice(0, 100)}'`);
    rows.set(cell, value);
    cell += 1;
  }
}

function wrongWidth(width: number, columns: readonly Column[]): ModelInputError {
  const names = columns.map(({ name }) => name).join(', ');
  return unreadable(
    `a row has ${width} columns, the model takes ${columns.length} (the table without its target): ${names}`,
  );
}

function cellReader(feature: Feature): CellReader | undefined {
  switch (feature.kind) {
    case 'ignored':
      return undefined;
    case 'number':
      return readNumber;
    case 'category': {
      const positions = new Map(feature.values.map((value, position) => [value, position]));
      return (cell) => positions.get(cell) ?? UNKNOWN;
    }
  }
}

function readNumber(cell: string): number | undefined {
  const value = parsePythonFloat(cell);
  return value === undefined || !Number.isFinite(Math.fround(value)) ? undefined : value;
}

function unreadable(reason: string): ModelInputError {
  return new ModelInputError(400, `The CSV body cannot be read: ${reason}.`);
}
