/** Length of a key in bytes of UTF-8, at most. Source: S3 User Guide, object-keys (2026-11). */
export const keyBytesMax = 1_024;

export function keyBytes(key: string): number {
  let bytes = 0;
  for (const character of key) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/**
 * The first text, in UTF-8 binary order, behind every text that starts with the prefix; undefined when there is none.
 * It lets a listing skip all keys of a common prefix at once.
 */
export function behindPrefix(prefix: string): string | undefined {
  const codes = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  for (let code = codes.pop(); code !== undefined; code = codes.pop()) {
    if (code < lastCodePoint) return String.fromCodePoint(...codes, nextCodePoint(code));
  }
  return undefined;
}

const lastCodePoint = 0x10ffff;

/** Surrogates are no code points: U+E000 follows U+D7FF. */
function nextCodePoint(code: number): number {
  return code === 0xd7ff ? 0xe000 : code + 1;
}
