import { unreadable } from '#model/xgboost/body-error.ts';

/** One field of a protobuf message. https://protobuf.dev/programming-guides/encoding/ */
export interface ProtobufField {
  readonly number: number;
  /** Wire types 1, 2 and 5: the raw bytes. */
  readonly bytes: Uint8Array | undefined;
  /** Wire type 0. */
  readonly varint: bigint | undefined;
}

/** The fields of a message in their order; throws the container's 415 for bytes that are no protobuf. */
export function* readProtobuf(message: Uint8Array): Generator<ProtobufField> {
  let at = 0;
  while (at < message.length) {
    const tag = readVarint(message, at);
    const number = Number(tag.value >> 3n);
    const body = readBody(message, tag.end, Number(tag.value & 7n));
    yield { number, bytes: body.bytes, varint: body.varint };
    at = body.end;
  }
}

interface Body {
  readonly bytes: Uint8Array | undefined;
  readonly varint: bigint | undefined;
  readonly end: number;
}

function readBody(message: Uint8Array, at: number, wireType: number): Body {
  if (wireType === 0) {
    const { value, end } = readVarint(message, at);
    return { bytes: undefined, varint: value, end };
  }
  const { start, length } = extent(message, at, wireType);
  const end = start + length;
  if (end > message.length) throw broken();
  return { bytes: message.subarray(start, end), varint: undefined, end };
}

function extent(
  message: Uint8Array,
  at: number,
  wireType: number,
): { readonly start: number; readonly length: number } {
  if (wireType === 1) return { start: at, length: 8 };
  if (wireType === 5) return { start: at, length: 4 };
  if (wireType !== 2) throw broken();
  const { value, end } = readVarint(message, at);
  return { start: end, length: Number(value) };
}

function readVarint(
  message: Uint8Array,
  start: number,
): { readonly value: bigint; readonly end: number } {
  let value = 0n;
  for (let at = start, shift = 0n; at < message.length && shift < 70n; at += 1, shift += 7n) {
    const byte = message[at] ?? 0;
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return { value, end: at + 1 };
  }
  throw broken();
}

function broken(): Error {
  return unreadable('recordio-protobuf', 'Error parsing message');
}
