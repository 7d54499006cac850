import type { KeyRecord } from './domain/key.ts';
import { limitExceeded, tagRefused } from './errors.ts';

const tagsMax = 50;

type KeyTags = KeyRecord['tags'];

/** A tag of a key that is there takes its place. */
export function withKeyTags(old: KeyTags, given: KeyTags = []): KeyTags {
  const tags = new Map(old.map((tag) => [tag.TagKey, tag]));
  const names = given.map(({ TagKey }) => TagKey);
  if (new Set(names).size < names.length) throw tagRefused('Duplicate tag keys');
  if (names.some((name) => name?.startsWith('aws:')))
    throw tagRefused('Tags beginning with aws: are reserved');
  for (const { TagKey, TagValue } of given) tags.set(TagKey, { TagKey, TagValue });
  if (tags.size > tagsMax) throw limitExceeded(`A key can have at most ${tagsMax} tags.`);
  return [...tags.values()];
}
