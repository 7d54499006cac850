/**
 * SQL's LIKE: `%` stands for anything, `_` for one character. By hand, as nobody bounds the time of a regular expression
 * that is made of a pattern from outside: this takes at most pattern times value steps.
 */
export function likeTest(pattern: string): (value: string) => boolean {
  const parts = pattern.split(/%+/);
  const [first = '', ...rest] = parts;
  const last = rest.pop();
  return (value) => {
    if (last === undefined) return value.length === first.length && fits(value, 0, first);
    if (!fits(value, 0, first)) return false;
    let at = first.length;
    for (const part of rest) {
      at = findPart(value, at, part);
      if (at < 0) return false;
    }
    const end = value.length - last.length;
    return end >= at && fits(value, end, last);
  };
}

/** Just behind the first place where the part fits; negative when it fits nowhere. */
function findPart(value: string, from: number, part: string): number {
  for (let at = from; at + part.length <= value.length; at += 1) {
    if (fits(value, at, part)) return at + part.length;
  }
  return -1;
}

function fits(value: string, at: number, part: string): boolean {
  return (
    at + part.length <= value.length &&
    [...part].every((sign, index) => sign === '_' || sign === value[at + index])
  );
}
