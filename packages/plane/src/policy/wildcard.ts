/**
 * Text with `*` (any characters) and `?` (any one). As a list, each item is one such character; one of two characters
 * stands for its second alone: a `*` that means itself.
 */
export type Pattern = ArrayLike<string>;

/** The item that stands for a character alone. */
export function literally(character: string): string {
  return `\\${character}`;
}

/**
 * Whether a pattern covers a text. In time linear in both for each asterisk, whatever the pattern: no regular
 * expression is made of what comes from outside.
 */
export function matchesWildcard(pattern: Pattern, text: string): boolean {
  let at = 0;
  let position = 0;
  let star = -1;
  let retry = 0;
  while (position < text.length) {
    const wanted = pattern[at];
    if (wanted === '*') {
      star = at;
      retry = position;
      at += 1;
    } else if (wanted !== undefined && isOne(wanted, text[position])) {
      at += 1;
      position += 1;
    } else if (star >= 0) {
      retry += 1;
      at = star + 1;
      position = retry;
    } else return false;
  }
  while (pattern[at] === '*') at += 1;
  return at === pattern.length;
}

function isOne(wanted: string, character: string | undefined): boolean {
  return wanted === '?' || (wanted.length === 1 ? wanted : wanted[1]) === character;
}
