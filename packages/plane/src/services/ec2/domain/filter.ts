import type { Filter } from '@aws-sdk/client-ec2';
import { invalidValue } from '../errors.ts';

/** What a resource has under the name of a filter; undefined for a name that is no filter of it. */
export type Fields = (name: string) => readonly string[] | undefined;

/** All filters must hold; of one filter, one value. `*` and `?` stand for any text and any character. */
export function matches(fields: Fields, filters: readonly Filter[]): boolean {
  return filters.every(({ Name = '', Values = [] }) => {
    const found = fields(Name);
    if (found === undefined) throw invalidValue(`The filter '${Name}' is invalid`);
    const patterns = Values.map(patternOf);
    return found.some((value) => patterns.some((pattern) => pattern.test(value)));
  });
}

function patternOf(value: string): RegExp {
  const source = value
    .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
    // Runs of stars would make the expression take for ever, and say no more than one.
    .replaceAll(/\*+/g, '.*')
    .replaceAll('?', '.');
  return new RegExp(`^${source}$`, 's');
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
