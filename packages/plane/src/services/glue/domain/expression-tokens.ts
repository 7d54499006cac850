export type Token =
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'string' | 'number' | 'sign'; readonly text: string };

const pattern =
  /\s*(?:(?<string>'(?:[^']|'')*')|(?<number>-?\d+(?:\.\d+)?)|(?<sign><>|!=|<=|>=|=|<|>|\(|\)|,)|(?<quoted>"[^"]+"|`[^`]+`)|(?<name>[A-Za-z_][\w]*))/uy;

/** Undefined when the text holds something that no expression does. */
export function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  const whole = text.trimEnd();
  pattern.lastIndex = 0;
  while (pattern.lastIndex < whole.length) {
    const groups = pattern.exec(whole)?.groups;
    if (groups === undefined) return undefined;
    tokens.push(tokenOf(groups));
  }
  return tokens;
}

function tokenOf(groups: Readonly<Record<string, string | undefined>>): Token {
  const { string, number, sign, quoted, name = '' } = groups;
  if (string !== undefined)
    return { kind: 'string', text: string.slice(1, -1).replaceAll("''", "'") };
  if (number !== undefined) return { kind: 'number', text: number };
  if (sign !== undefined) return { kind: 'sign', text: sign };
  return { kind: 'name', text: quoted?.slice(1, -1) ?? name };
}
