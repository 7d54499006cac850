export interface Words {
  /** Bytes before the first whole word. */
  readonly head: Uint8Array;
  /** An even number of 32-bit words in the machine's order, which is little-endian wherever Node 24 runs for us. */
  readonly words: Int32Array;
  readonly tail: Uint8Array;
}

const noWords = new Int32Array(0);

/** Views of a chunk that let a checksum read four bytes at once; nothing is copied. */
export function wordsOf(chunk: Uint8Array): Words {
  const { buffer, byteOffset, byteLength } = chunk;
  const headBytes = Math.min(byteLength, (4 - (byteOffset & 3)) & 3);
  const count = ((byteLength - headBytes) >>> 3) * 2;
  // A chunk too short to reach the next word border has no words, and no view may begin there.
  if (count === 0) return { head: chunk, words: noWords, tail: chunk.subarray(byteLength) };
  return {
    head: chunk.subarray(0, headBytes),
    words: new Int32Array(buffer, byteOffset + headBytes, count),
    tail: chunk.subarray(headBytes + count * 4),
  };
}
