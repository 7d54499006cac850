import type { Tag } from './domain/entity.ts';
import { invalidInput, limitExceeded } from './errors.ts';

const tagsMax = 50;

interface GivenTag {
  readonly Key: string | undefined;
  readonly Value: string | undefined;
}

/** The tags of something new. Keys are told apart by no case. */
export function tagList(given: readonly GivenTag[] = []): readonly Tag[] {
  return withTags([], given);
}

/** A tag of a key that is there takes its place. */
export function withTags(old: readonly Tag[], given: readonly GivenTag[] = []): readonly Tag[] {
  const names = given.map(folded);
  if (new Set(names).size < names.length)
    throw invalidInput('Duplicate tag keys found. Please note that Tag keys are case insensitive.');
  if (names.some((name) => name.startsWith('aws:')))
    throw invalidInput(
      'Caller is an end user and not allowed to mutate system tags. Keys that begin with aws: are reserved.',
    );
  const tags = new Map(old.map((tag) => [folded(tag), tag]));
  for (const { Key, Value } of given) tags.set(folded({ Key }), { Key, Value: Value ?? '' });
  if (tags.size > tagsMax) throw limitExceeded('The number of tags has reached the maximum limit.');
  return [...tags.values()];
}

export function withoutTags(old: readonly Tag[], keys: readonly string[] = []): readonly Tag[] {
  const gone = new Set(keys.map((key) => key.toLowerCase()));
  return old.filter((tag) => !gone.has(folded(tag)));
}

function folded({ Key = '' }: Pick<GivenTag, 'Key'>): string {
  return Key.toLowerCase();
}
