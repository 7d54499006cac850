import type { FloatRows } from '#model/float-rows.ts';
import { FLOAT32_LIMIT, infinite, tooManyColumns, unreadable } from '#model/xgboost/body-error.ts';
import { readTensor, type Tensor } from '#model/xgboost/record-tensor.ts';

const MAGIC = 0xced7230a;
const FORMAT = 'recordio-protobuf';

/**
 * Appends the rows of a RecordIO-protobuf body: one `Record` each, its features under the key `values`, dense or
 * sparse. Framing: magic number, length, payload padded to four bytes.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/cdf-training.html
 */
export function decodeRecordio(body: Uint8Array, rows: FloatRows): void {
  let columns = 0;
  let found = false;
  for (const record of records(body)) {
    const tensor = readTensor(record);
    if (tensor === undefined) continue;
    found = true;
    columns = Math.max(columns, appendTensor(tensor, rows));
  }
  if (!found) throw unreadable(FORMAT, 'No records found in RecordIO-Protobuf data');
  if (columns > rows.columns) throw tooManyColumns(rows.columns, columns);
}

function* records(body: Uint8Array): Generator<Uint8Array> {
  const view = new DataView(body.buffer, body.byteOffset, body.byteLength);
  for (let at = 0; at + 8 <= body.length; ) {
    if (view.getUint32(at, true) !== MAGIC)
      throw unreadable(FORMAT, `Invalid RecordIO magic at offset ${at}`);
    const length = view.getUint32(at + 4, true);
    const start = at + 8;
    const padded = Math.ceil(length / 4) * 4;
    if (start + padded > body.length)
      throw unreadable(FORMAT, `Truncated record at offset ${start}`);
    yield body.subarray(start, start + length);
    at = start + padded;
  }
}

/** Appends one row and answers the number of columns that the record declares. */
function appendTensor(tensor: Tensor, rows: FloatRows): number {
  const first = rows.addRow();
  let columns = tensor.keys.length === 0 ? tensor.values.length : (tensor.shape ?? 0);
  for (const [at, value] of tensor.values.entries()) {
    const column = tensor.keys.length === 0 ? at : (tensor.keys[at] ?? 0);
    if (Math.abs(value) >= FLOAT32_LIMIT) throw infinite(FORMAT);
    if (column < rows.columns) rows.set(first + column, value);
    columns = Math.max(columns, column + 1);
  }
  return columns;
}
