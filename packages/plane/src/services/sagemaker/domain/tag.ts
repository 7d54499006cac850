/** A tag as AWS has it: `{ Key, Value }`. */
export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

/** Source: SageMaker API reference, `Tags` members (at most 50 a resource), read 2026-11. */
export const tagsMax = 50;

export type TagProblem = 'too-many' | 'reserved-prefix' | 'duplicate-key';

export interface LooseTag {
  readonly Key?: string | undefined;
  readonly Value?: string | undefined;
}

/** Tags of a request, without the undefined that the SDK's types allow. */
export function asTags(tags: readonly LooseTag[] | undefined): readonly Tag[] {
  return (tags ?? []).map(({ Key = '', Value = '' }) => ({ Key, Value }));
}

export function findTagProblem(tags: readonly Tag[]): TagProblem | undefined {
  if (tags.some(({ Key }) => Key.toLowerCase().startsWith('aws:'))) return 'reserved-prefix';
  if (new Set(tags.map(({ Key }) => Key)).size !== tags.length) return 'duplicate-key';
  return tags.length > tagsMax ? 'too-many' : undefined;
}

/** `added` wins over `existing`; a replaced tag keeps its place. */
export function mergeTags(existing: readonly Tag[], added: readonly Tag[]): readonly Tag[] {
  const merged = new Map(existing.map((tag) => [tag.Key, tag]));
  for (const tag of added) merged.set(tag.Key, tag);
  return [...merged.values()];
}
