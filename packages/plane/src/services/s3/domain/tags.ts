export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

export type TagFault =
  | { readonly kind: 'too-many'; readonly max: number }
  | { readonly kind: 'key' | 'value' | 'duplicate'; readonly tag: Tag };

const keyCharactersMax = 128;
const valueCharactersMax = 256;
export const objectTagsMax = 10;
export const bucketTagsMax = 50;

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html (2026-11). */
export function tagFault(tags: readonly Tag[], max: number): TagFault | undefined {
  if (tags.length > max) return { kind: 'too-many', max };
  const keys = new Set<string>();
  for (const tag of tags) {
    if (tag.Key === '' || [...tag.Key].length > keyCharactersMax) return { kind: 'key', tag };
    if (tag.Key.startsWith('aws:')) return { kind: 'key', tag };
    if ([...tag.Value].length > valueCharactersMax) return { kind: 'value', tag };
    if (keys.has(tag.Key)) return { kind: 'duplicate', tag };
    keys.add(tag.Key);
  }
  return undefined;
}

/** The header `x-amz-tagging`: tags as a query string. */
export function parseTagging(header: string): readonly Tag[] {
  return [...new URLSearchParams(header)].map(([Key, Value]) => ({ Key, Value }));
}
