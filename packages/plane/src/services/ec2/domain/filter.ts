import type { Filter } from '@aws-sdk/client-ec2';
import { invalidValue } from '../errors.ts';

/** What a resource has under the name of a filter; undefined for a name that is no filter of it. */
export type Fields = (name: string) => readonly string[] | undefined;

/** All filters must hold; of one filter, one value. `*` and `?` stand for any text and any character. */
export function matches(fields: Fields, filters: readonly Filter[]): boolean {
  return filters.every(({ Name = '', Values = [] }) => {
    const found = fields(Name);
    if (found === undefined) throw invalidValue(`The filter '${Name}' is invalid`);
    return found.some((value) => Values.some((pattern) => fits(value, pattern)));
  });
}

/** `*` and `?` without a regular expression: one of many stars could take for ever. */
function fits(value: string, pattern: string): boolean {
  let [at, of] = [0, 0];
  let retry: { readonly of: number; at: number } | undefined;
  while (at < value.length) {
    const wanted = pattern[of];
    if (wanted === '*') {
      retry = { of: of + 1, at };
      of += 1;
    } else if (wanted === '?' || (wanted !== undefined && wanted === value[at])) {
      at += 1;
      of += 1;
    } else if (retry !== undefined) {
      // The newest star takes one character more.
      retry.at += 1;
      at = retry.at;
      of = retry.of;
    } else return false;
  }
  return /^\**$/.test(pattern.slice(of));
}

/** `tag:<key>`, `tag-key` and `tag-value` of a resource's tags. */
export function tagFields(
  tags: Readonly<Record<string, string>>,
  name: string,
): readonly string[] | undefined {
  if (name === 'tag-key') return Object.keys(tags);
  if (name === 'tag-value') return Object.values(tags);
  if (!name.startsWith('tag:')) return undefined;
  const value = Object.hasOwn(tags, name.slice(4)) ? tags[name.slice(4)] : undefined;
  return value === undefined ? [] : [value];
}
