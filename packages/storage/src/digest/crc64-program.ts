/**
 * A WebAssembly module with one function, `update(crc, from, to)`: the CRC-64 of the bytes between two addresses, sixteen at
 * a time with one table a byte ("slicing by 16", after Kounavis and Berry 2005). JavaScript has no fast 64-bit integers: in
 * two halves of 32 bits the same takes twice as long (measured 2026-11). The tables lie at the beginning of the memory.
 */
export function crc64Program(): Uint8Array<ArrayBuffer> {
  const { loop, get, set, tee, end, branchIf, load64, xor, less32, add32 } = op;
  // The last byte of the sixteen is looked up in the first table.
  const first = bytes.map((byte) => lookup(crc, byte, 15 - byte));
  const second = bytes.map((byte) => lookup(next, byte, 7 - byte));
  const body = [
    ...[loop, nothing],
    ...[get, from, load64, anyhow, 0, get, crc, xor, set, crc],
    ...[get, from, load64, anyhow, 8, set, next],
    ...[...allXored([...first, ...second]), set, crc],
    ...[get, from, ...constant32(bytesPerStep), add32, tee, from],
    ...[get, to, less32, branchIf, 0],
    ...[end, get, crc, end],
  ];
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 3, i64, i32, i32, 1, i64]),
    ...section(3, [1, 0]),
    ...section(5, [1, 0, memoryPages]),
    ...section(7, [2, ...name('memory'), 2, 0, ...name('update'), 0, 0]),
    ...section(10, [1, ...sized([1, 1, i64, ...body])]),
  ]);
}

/** What a byte of a variable stands for in one of the tables. */
function lookup(variable: number, byte: number, table: number): readonly number[] {
  const { get, wrap, and32, shiftLeft32, shiftRight64, load64 } = op;
  const address =
    byte === 0
      ? [wrap, ...constant32(255), and32, ...constant32(3), shiftLeft32]
      : [...constant64(8 * byte - 3), shiftRight64, wrap, ...constant32(2040), and32];
  return [get, variable, ...address, load64, aligned, ...unsigned(table * tableBytes)];
}

/** As a tree, so that no sum waits for all others. */
function allXored(terms: readonly (readonly number[])[]): readonly number[] {
  if (terms.length === 1) return terms[0] ?? [];
  const half = terms.length / 2;
  return [...allXored(terms.slice(0, half)), ...allXored(terms.slice(half)), op.xor];
}

const bytes = [0, 1, 2, 3, 4, 5, 6, 7];
export const bytesPerStep = 16;
/** Of one table: 256 numbers of eight bytes. */
export const tableBytes = 2048;
/** Of 64 KiB: the tables, and room for the bytes. */
const memoryPages = 3;

// Parameters of the function, and a variable.
const [crc, from, to, next] = [0, 1, 2, 3];
// Types and alignments. Source of all numbers: WebAssembly Core Specification 2.0, 5.2 to 5.5.
const [i32, i64, nothing, aligned, anyhow] = [0x7f, 0x7e, 0x40, 3, 0];
const op = {
  loop: 0x03,
  end: 0x0b,
  branchIf: 0x0d,
  get: 0x20,
  set: 0x21,
  tee: 0x22,
  load64: 0x29,
  less32: 0x49,
  add32: 0x6a,
  and32: 0x71,
  shiftLeft32: 0x74,
  xor: 0x85,
  shiftRight64: 0x88,
  wrap: 0xa7,
} as const;

function constant32(value: number): readonly number[] {
  return [0x41, ...signed(value)];
}

function constant64(value: number): readonly number[] {
  return [0x42, ...signed(value)];
}

function section(id: number, content: readonly number[]): readonly number[] {
  return [id, ...sized(content)];
}

function sized(content: readonly number[]): readonly number[] {
  return [...unsigned(content.length), ...content];
}

function name(text: string): readonly number[] {
  return sized([...text].map((character) => character.charCodeAt(0)));
}

/** LEB128. */
function unsigned(value: number): readonly number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...unsigned(value >>> 7)];
}

/** Signed LEB128 of a number that is not negative: its last byte must leave the sign's bit free. */
function signed(value: number): readonly number[] {
  return value < 64 ? [value] : [(value & 127) | 128, ...signed(value >>> 7)];
}
