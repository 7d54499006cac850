import { Buffer } from 'node:buffer';

export interface Piece {
  readonly bytes: Uint8Array;
  /** The chunk that ends with this piece. */
  readonly over: Uint8Array | undefined;
}

/**
 * Takes exact numbers of bytes from a stream of chunks of any size, which need be good only until the next one. What it
 * gives is good until the next `take`.
 */
export class ByteQueue {
  readonly #chunks: AsyncIterator<Uint8Array>;
  /** The one that `#rest` is of. */
  #chunk: Uint8Array = Buffer.alloc(0);
  #rest: Uint8Array = Buffer.alloc(0);
  #gathered = Buffer.alloc(0);

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#chunks = source[Symbol.asyncIterator]();
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

  /** Up to so many bytes, in pieces that stay good. */
  async gather(count: number): Promise<readonly Piece[]> {
    const pieces: Piece[] = [];
    let left = count;
    while (left > 0 && !(await this.isAtEnd())) {
      const bytes = this.#cut(left);
      pieces.push({ bytes, over: this.#rest.byteLength === 0 ? this.#chunk : undefined });
      left -= bytes.length;
    }
    return pieces;
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
