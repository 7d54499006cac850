import type { FloatRows } from '#model/float-rows.ts';
import {
  FLOAT32_LIMIT,
  infinite,
  notANumber,
  tooManyColumns,
  unreadable,
} from '#model/xgboost/body-error.ts';
import { parsePythonFloat } from '#model/xgboost/python-float.ts';

interface Entry {
  readonly row: number;
  readonly index: number;
  readonly value: number;
}

/**
 * Appends the rows of a libsvm body: `[label] index:value ...`, items apart by single spaces, a feature that is not
 * named is missing. Indices count from 1 unless a 0 occurs. Lines after the last one with a value are no rows,
 * as in the sparse matrix that the container builds.
 */
export function decodeLibsvm(body: Uint8Array, rows: FloatRows): void {
  const entries = readEntries(
    Buffer.from(body.buffer, body.byteOffset, body.length).toString('utf8').trim(),
  );
  const lowest = entries.reduce(
    (least, entry) => Math.min(least, entry.index),
    Number.POSITIVE_INFINITY,
  );
  if (entries.length === 0)
    throw unreadable('libsvm', 'cannot infer dimensions from zero sized index arrays');
  if (lowest < 0) throw unreadable('libsvm', 'negative axis 1 index found');
  const offset = lowest >= 1 ? 1 : 0;
  const columns = entries.reduce((most, entry) => Math.max(most, entry.index - offset + 1), 0);
  if (columns > rows.columns) throw tooManyColumns(rows.columns, columns);
  fill(rows, entries, offset);
}

function fill(rows: FloatRows, entries: readonly Entry[], offset: number): void {
  let row = -1;
  let first = 0;
  for (const entry of entries) {
    for (; row < entry.row; row += 1) first = rows.addRow();
    const cell = first + entry.index - offset;
    const before = rows.get(cell);
    // A sparse matrix adds up what is given twice.
    rows.set(cell, Number.isNaN(before) ? entry.value : before + entry.value);
  }
}

function readEntries(text: string): readonly Entry[] {
  const entries: Entry[] = [];
  for (const [row, line] of text.split('\n').entries()) {
    for (const item of line.split(' ')) {
      const [index, value] = item.split(':');
      if (index !== undefined && value !== undefined) entries.push(readEntry(row, index, value));
    }
  }
  return entries;
}

function readEntry(row: number, index: string, text: string): Entry {
  if (!/^\s*[+-]?\d+\s*$/.test(index)) {
    throw unreadable('libsvm', `invalid literal for int() with base 10: '${index.slice(0, 100)}'`);
  }
  const value = parsePythonFloat(text);
  if (value === undefined) throw notANumber('libsvm', text);
  if (Math.abs(value) >= FLOAT32_LIMIT) throw infinite('libsvm');
  return { row, index: Number(index), value };
}
