import { Buffer } from 'node:buffer';
import { giveBack } from '../give-back.ts';

/**
 * Takes exact numbers of bytes from a stream of chunks of any size, which need be good only until the next one. What it
 * gives is good until the next `take`.
 */
export class ByteQueue {
  readonly #chunks: AsyncIterator<Uint8Array>;
  readonly #isOwn: boolean;
  #chunk: Uint8Array = Buffer.alloc(0);
  #rest: Uint8Array = Buffer.alloc(0);
  #gathered = Buffer.alloc(0);

  /** `isOwn`: nobody else holds the chunks; `fill` then gives their memory back when it has taken all of one. */
  constructor(source: AsyncIterable<Uint8Array>, { isOwn = false } = {}) {
    this.#chunks = source[Symbol.asyncIterator]();
    this.#isOwn = isOwn;
  }

  /** So many bytes, or fewer at the end of the stream. */
  async take(count: number): Promise<Buffer> {
    if (this.#rest.byteLength >= count) return this.#cut(count);
    if (this.#gathered.length < count) this.#gathered = Buffer.allocUnsafe(count);
    let taken = 0;
    while (taken < count) {
      if (this.#rest.byteLength === 0) {
        const next = await this.#chunks.next();
        if (next.done) break;
        this.#rest = next.value;
        if (taken === 0 && this.#rest.byteLength >= count) return this.#cut(count);
      }
      const part = this.#cut(count - taken);
      part.copy(this.#gathered, taken);
      taken += part.length;
    }
    return this.#gathered.subarray(0, taken);
  }

  /** Fills the target as far as there are bytes; answers how many. */
  async fill(target: Uint8Array): Promise<number> {
    let filled = 0;
    while (filled < target.byteLength && !(await this.isAtEnd())) {
      const part = this.#cut(target.byteLength - filled);
      target.set(part, filled);
      filled += part.length;
      if (this.#isOwn && this.#rest.byteLength === 0) giveBack(this.#chunk);
    }
    return filled;
  }

  /** Waits for the next byte, or for the end. */
  async isAtEnd(): Promise<boolean> {
    while (this.#rest.byteLength === 0) {
      const next = await this.#chunks.next();
      if (next.done) return true;
      this.#chunk = next.value;
      this.#rest = next.value;
    }
    return false;
  }

  async close(): Promise<void> {
    await this.#chunks.return?.();
  }

  #cut(count: number): Buffer {
    const part = this.#rest.subarray(0, count);
    this.#rest = this.#rest.subarray(part.byteLength);
    return Buffer.from(part.buffer, part.byteOffset, part.byteLength);
  }
}
