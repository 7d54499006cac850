import { wordsOf } from './words.ts';

/** Rocksoft's polynomial, reflected (NVM Express NVM Command Set 1.0, 5.2.1.3.4). */
const polynomial = 0x9a6c9329ac4bc9b5n;

/**
 * CRC-64/NVME, eight bytes at a time with one table a byte ("slicing by 8", Kounavis and Berry 2005), in two 32-bit
 * halves because JavaScript has no fast 64-bit integers. Measured on our machines at three times the speed of the
 * AWS SDK's (2026-11).
 */
export class Crc64Nvme {
  #high = -1;
  #low = -1;

  update(chunk: Uint8Array): void {
    const { head, words, tail } = wordsOf(chunk);
    this.#updateBytes(head);
    this.#updateWords(words);
    this.#updateBytes(tail);
  }

  digest(): Uint8Array {
    const bytes = new Uint8Array(8);
    const view = new DataView(bytes.buffer);
    view.setInt32(0, ~this.#high);
    view.setInt32(4, ~this.#low);
    return bytes;
  }

  #updateWords(words: Int32Array): void {
    let high = this.#high;
    let low = this.#low;
    for (let at = 0; at < words.length; at += 2) {
      const first = low ^ (words[at] ?? 0);
      const second = high ^ (words[at + 1] ?? 0);
      const a = 1792 + (first & 255);
      const b = 1536 + ((first >>> 8) & 255);
      const c = 1280 + ((first >>> 16) & 255);
      const d = 1024 + (first >>> 24);
      const e = 768 + (second & 255);
      const f = 512 + ((second >>> 8) & 255);
      const g = 256 + ((second >>> 16) & 255);
      const h = second >>> 24;
      high =
        entry(highs, a) ^
        entry(highs, b) ^
        entry(highs, c) ^
        entry(highs, d) ^
        entry(highs, e) ^
        entry(highs, f) ^
        entry(highs, g) ^
        entry(highs, h);
      low =
        entry(lows, a) ^
        entry(lows, b) ^
        entry(lows, c) ^
        entry(lows, d) ^
        entry(lows, e) ^
        entry(lows, f) ^
        entry(lows, g) ^
        entry(lows, h);
    }
    this.#high = high;
    this.#low = low;
  }

  #updateBytes(bytes: Uint8Array): void {
    for (const byte of bytes) {
      const index = (this.#low ^ byte) & 255;
      this.#low = ((this.#low >>> 8) | (this.#high << 24)) ^ (lows[index] ?? 0);
      this.#high = (this.#high >>> 8) ^ (highs[index] ?? 0);
    }
  }
}

function entry(table: Int32Array, index: number): number {
  return table[index] ?? 0;
}

const { highs, lows } = buildTables();

function buildTables(): { readonly highs: Int32Array; readonly lows: Int32Array } {
  const tables = { highs: new Int32Array(8 * 256), lows: new Int32Array(8 * 256) };
  for (let byte = 0; byte < 256; byte += 1) {
    let crc = BigInt(byte);
    for (let bits = 1; bits <= 64; bits += 1) {
      crc = crc & 1n ? (crc >> 1n) ^ polynomial : crc >> 1n;
      if (bits % 8 > 0) continue;
      const index = (bits / 8 - 1) * 256 + byte;
      tables.highs[index] = Number(BigInt.asIntN(32, crc >> 32n));
      tables.lows[index] = Number(BigInt.asIntN(32, crc));
    }
  }
  return tables;
}
