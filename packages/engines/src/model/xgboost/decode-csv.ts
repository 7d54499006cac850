import type { FloatRows } from '#model/float-rows.ts';
import {
  FLOAT32_LIMIT,
  infinite,
  notANumber,
  tooManyColumns,
  unreadable,
} from '#model/xgboost/body-error.ts';
import { findDelimiter } from '#model/xgboost/delimiter.ts';
import { parseDecimal } from '#model/xgboost/parse-decimal.ts';

const NEWLINE = 0x0a;
const SPACE = 0x20;

/**
 * Appends the rows of a CSV body: one delimiter for all, no quotes, no header, an empty field is a missing value,
 * outer white space does not count (so CRLF works), every line has as many fields as the first.
 * Throws a `ModelInputError` with the container's status; rows appended so far are then left to the caller to forget.
 */
export function decodeCsv(body: Uint8Array, rows: FloatRows): void {
  const [start, end] = strip(body);
  const lineEnd = indexOr(body.indexOf(NEWLINE, start), end);
  const delimiter = findDelimiter(decodeText(body, start, Math.min(lineEnd, start + 2048)));
  if (delimiter === undefined) throw unreadable('csv', 'Could not determine delimiter');
  new CsvReader(body, rows, delimiter.charCodeAt(0)).read(start, end);
}

class CsvReader {
  readonly #body: Uint8Array;
  readonly #rows: FloatRows;
  readonly #delimiter: number;
  #columns = -1;

  constructor(body: Uint8Array, rows: FloatRows, delimiter: number) {
    this.#body = body;
    this.#rows = rows;
    this.#delimiter = delimiter;
  }

  read(start: number, end: number): void {
    for (let at = start; at <= end; ) {
      const lineEnd = indexOr(this.#body.indexOf(NEWLINE, at), end);
      const columns = this.#readLine(at, Math.min(lineEnd, end));
      if (this.#columns < 0) this.#columns = columns;
      if (columns !== this.#columns) {
        throw unreadable(
          'csv',
          `lines have different numbers of fields: ${this.#columns} in the first, ${columns} in another`,
        );
      }
      at = lineEnd + 1;
    }
    if (this.#columns > this.#rows.columns) throw tooManyColumns(this.#rows.columns, this.#columns);
  }

  /** Reads a line and answers its number of fields; what is beyond the model's features is only checked. */
  #readLine(start: number, end: number): number {
    const first = this.#rows.addRow();
    const width = this.#rows.columns;
    let column = 0;
    let at = start;
    for (let index = start; index <= end; index += 1) {
      if (index < end && this.#body[index] !== this.#delimiter) continue;
      if (index > at) {
        const value = this.#field(at, index);
        if (column < width) this.#rows.set(first + column, value);
      }
      column += 1;
      at = index + 1;
    }
    return column;
  }

  #field(start: number, end: number): number {
    const value = parseDecimal(this.#body, start, end);
    if (value === undefined) throw notANumber('csv', decodeText(this.#body, start, end));
    if (value >= FLOAT32_LIMIT || value <= -FLOAT32_LIMIT) throw infinite('csv');
    return value;
  }
}

/** Bounds of the body without its outer white space. */
function strip(body: Uint8Array): readonly [start: number, end: number] {
  let start = 0;
  let end = body.length;
  while (start < end && isSpace(body[start])) start += 1;
  while (end > start && isSpace(body[end - 1])) end -= 1;
  return [start, end];
}

function isSpace(byte: number | undefined): boolean {
  return byte === SPACE || (byte !== undefined && byte >= 9 && byte <= 13);
}

function indexOr(index: number, otherwise: number): number {
  return index < 0 ? otherwise : index;
}

function decodeText(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8');
}
