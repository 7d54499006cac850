/** Says whether a message is let through. */
export type MessageFilter = (message: string) => boolean;

/**
 * Unstructured filter patterns: all plain terms must occur, one of the `?` terms, none of the `-` terms;
 * a phrase in double quotes is one term. Case matters. Undefined for what is not of that kind: JSON (`{ $.a = 1 }`),
 * space-delimited (`[a, b]`) and regular expression (`%a%`) patterns.
 * Source: CloudWatch Logs user guide, filter and pattern syntax, read 2026-11.
 */
export function parseFilterPattern(pattern: string): MessageFilter | undefined {
  const text = pattern.trim();
  if (/^[[{%]/.test(text)) return undefined;
  const terms = readTerms(text);
  if (terms === undefined) return undefined;
  const textsOf = (kind: Term['kind']) =>
    terms.filter((term) => term.kind === kind).map((term) => term.text);
  const all = textsOf('all');
  const any = textsOf('any');
  const none = textsOf('none');
  return (message) => {
    const has = (term: string) => message.includes(term);
    return all.every(has) && !none.some(has) && (any.length === 0 || any.some(has));
  };
}

interface Term {
  readonly kind: 'all' | 'any' | 'none';
  readonly text: string;
}

function readTerms(text: string): readonly Term[] | undefined {
  const terms: Term[] = [];
  const term = /([?-]?)(?:"((?:[^"\\]|\\.)*)"|([^\s"%]+))(?:\s+|$)/y;
  while (term.lastIndex < text.length) {
    const match = term.exec(text);
    if (match === null) return undefined;
    const [, sign = '', quoted, plain = ''] = match;
    const kind = sign === '?' ? 'any' : sign === '-' ? 'none' : 'all';
    terms.push({ kind, text: quoted?.replaceAll(/\\(.)/g, '$1') ?? plain });
  }
  return terms;
}
