import { Buffer } from 'node:buffer';
import { createCipheriv, type KeyObject } from 'node:crypto';
import { crc32 } from 'node:zlib';
import {
  type FramePlace,
  frameKey,
  headerBytes,
  mark,
  nonceOf,
  overheadBytes,
  plainBytesPerFrame,
  saltBytes,
  tagBytes,
} from './frame.ts';
import { random } from './random.ts';

/** Seals bytes as they come: answers with what can be written by then. */
export class Sealer {
  readonly #key: KeyObject;
  #ahead: Buffer | undefined;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  #index = 0;

  constructor(dataKey: Uint8Array) {
    const salt = random(saltBytes);
    this.#key = frameKey(dataKey, salt);
    this.#ahead = headerOf(salt);
  }

  /** A full frame waits for the byte behind it: only then it is known not to be the last one. */
  push(chunk: Uint8Array): readonly Uint8Array[] {
    if (chunk.byteLength === 0) return [];
    this.#waiting.push(chunk);
    this.#waitingBytes += chunk.byteLength;
    const sealed: Uint8Array[] = [];
    while (this.#waitingBytes > plainBytesPerFrame) {
      sealed.push(...this.#frame(this.#take(plainBytesPerFrame), false));
    }
    return sealed;
  }

  end(): readonly Uint8Array[] {
    return this.#frame(this.#take(this.#waitingBytes), true);
  }

  #take(count: number): readonly Uint8Array[] {
    const taken: Uint8Array[] = [];
    let left = count;
    let used = 0;
    for (const chunk of this.#waiting) {
      if (left === 0) break;
      const part = chunk.byteLength <= left ? chunk : chunk.subarray(0, left);
      left -= part.byteLength;
      taken.push(part);
      if (part === chunk) used += 1;
      else this.#waiting[used] = chunk.subarray(part.byteLength);
    }
    this.#waiting = this.#waiting.slice(used);
    this.#waitingBytes -= count;
    return taken;
  }

  #frame(plain: readonly Uint8Array[], isLast: boolean): readonly Uint8Array[] {
    const sealed = sealFrame(plain, { key: this.#key, place: { index: this.#index, isLast } });
    this.#index += 1;
    const ahead = this.#ahead === undefined ? [] : [this.#ahead];
    this.#ahead = undefined;
    return [...ahead, ...sealed];
  }
}

/** The sealed form of a frame's bytes, in pieces. */
export function sealFrame(
  plain: readonly Uint8Array[],
  { key, place }: { readonly key: KeyObject; readonly place: FramePlace },
): readonly Uint8Array[] {
  const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place));
  const sealed = plain.map((part) => cipher.update(part));
  cipher.final();
  const end = Buffer.allocUnsafe(overheadBytes);
  cipher.getAuthTag().copy(end);
  const checked = sealed.reduce((crc, part) => crc32(part, crc), 0);
  end.writeUInt32BE(crc32(end.subarray(0, tagBytes), checked), tagBytes);
  return [...sealed, end];
}

/** What comes before the first frame. */
export function headerOf(salt: Uint8Array): Buffer {
  const header = Buffer.alloc(headerBytes);
  mark.copy(header);
  header.set(salt, mark.length);
  const checked = mark.length + saltBytes;
  header.writeUInt32BE(crc32(header.subarray(0, checked)), checked);
  return header;
}
