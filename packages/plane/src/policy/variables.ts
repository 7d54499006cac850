import type { ConditionContext } from './condition-context.ts';
import { literally, type Pattern } from './wildcard.ts';

/** A text of a policy with its variables replaced: as it reads, and as it is matched. */
export interface Expanded {
  readonly text: string;
  readonly pattern: Pattern;
}

const variable = /\$\{([^}]*)\}/g;
const withDefault = /^(.*?)\s*,\s*'([^']*)'$/;

/**
 * `${aws:username}`, `${aws:username, 'nobody'}`; `${*}`, `${?}` and `${$}` stand for the characters. What a variable
 * is replaced by means itself: an asterisk in it is no wildcard. Undefined when a variable has no value, or several:
 * the text then fits nothing.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html (2026-11).
 */
export function expand(text: string, context: ConditionContext): Expanded | undefined {
  if (!text.includes('${')) return { text, pattern: text };
  const pattern: string[] = [];
  let plain = '';
  let end = 0;
  for (const match of text.matchAll(variable)) {
    const value = replacement(match[1] ?? '', context);
    if (value === undefined) return undefined;
    const before = text.slice(end, match.index);
    pattern.push(...before.split(''), ...value.split('').map(literally));
    plain += before + value;
    end = match.index + match[0].length;
  }
  const rest = text.slice(end);
  return { text: plain + rest, pattern: [...pattern, ...rest.split('')] };
}

function replacement(name: string, context: ConditionContext): string | undefined {
  if (name === '*' || name === '?' || name === '$') return name;
  const [, key = name, otherwise] = withDefault.exec(name) ?? [];
  const values = context(key);
  return values?.length === 1 ? values[0] : otherwise;
}
