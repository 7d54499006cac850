import { unreadable } from '#model/xgboost/body-error.ts';
import { type ProtobufField, readProtobuf } from '#model/xgboost/protobuf.ts';

/** One record's features. Sparse when `keys` is not empty: `values[i]` stands in column `keys[i]`. */
export interface Tensor {
  readonly values: readonly number[];
  readonly keys: readonly number[];
  /** Declared number of columns. */
  readonly shape: number | undefined;
}

/**
 * The features of a protobuf `Record`: field 1 is a map from text to `Value`, of which the key `values` counts.
 * Field numbers: https://github.com/aws/sagemaker-python-sdk (src/sagemaker/amazon/record_pb2.py).
 */
export function readTensor(record: Uint8Array): Tensor | undefined {
  for (const entry of readProtobuf(record)) {
    if (entry.number !== 1 || entry.bytes === undefined) continue;
    const parts = [...readProtobuf(entry.bytes)];
    const key = parts.find((part) => part.number === 1)?.bytes;
    const value = parts.find((part) => part.number === 2)?.bytes;
    if (key !== undefined && value !== undefined && new TextDecoder().decode(key) === 'values')
      return readValue(value);
  }
  return undefined;
}

/** `Value`: 2 float32 tensor, 3 float64 tensor, 7 int32 tensor. */
function readValue(value: Uint8Array): Tensor | undefined {
  for (const field of readProtobuf(value)) {
    if (field.bytes === undefined) continue;
    if (field.number === 2) return readTensorMessage(field.bytes, readFloats);
    if (field.number === 3) return readTensorMessage(field.bytes, readDoubles);
    if (field.number === 7) return readTensorMessage(field.bytes, readInts);
  }
  return undefined;
}

function readTensorMessage(
  message: Uint8Array,
  readValues: (field: ProtobufField) => number[],
): Tensor {
  const values: number[] = [];
  const keys: number[] = [];
  const shape: number[] = [];
  for (const field of readProtobuf(message)) {
    if (field.number === 1) values.push(...readValues(field));
    else if (field.number === 2) keys.push(...readVarints(field));
    else if (field.number === 3) shape.push(...readVarints(field));
  }
  if (keys.length > 0 && keys.length !== values.length) {
    throw unreadable('recordio-protobuf', 'keys and values of a sparse tensor differ in number');
  }
  return { values, keys, shape: shape[0] };
}

function readFloats(field: ProtobufField): number[] {
  const view = viewOf(field.bytes ?? new Uint8Array());
  return Array.from({ length: Math.floor(view.byteLength / 4) }, (_, at) =>
    view.getFloat32(at * 4, true),
  );
}

function readDoubles(field: ProtobufField): number[] {
  const view = viewOf(field.bytes ?? new Uint8Array());
  return Array.from({ length: Math.floor(view.byteLength / 8) }, (_, at) =>
    view.getFloat64(at * 8, true),
  );
}

function readInts(field: ProtobufField): number[] {
  return varints(field).map((value) => Number(BigInt.asIntN(32, value)));
}

function readVarints(field: ProtobufField): number[] {
  return varints(field).map(Number);
}

/** Packed, or one at a time. */
function varints(field: ProtobufField): bigint[] {
  if (field.bytes === undefined) return [field.varint ?? 0n];
  return [...readPacked(field.bytes)];
}

function* readPacked(bytes: Uint8Array): Generator<bigint> {
  let value = 0n;
  let shift = 0n;
  for (const byte of bytes) {
    value |= BigInt(byte & 0x7f) << shift;
    shift += 7n;
    if (byte >= 0x80) continue;
    yield value;
    value = 0n;
    shift = 0n;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
