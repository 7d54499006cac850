export interface Tag {
  readonly Key: string;
  readonly Value: string;
}

export type TagFault =
  | { readonly kind: 'too-many'; readonly max: number }
  | { readonly kind: 'key' | 'value' | 'duplicate' | 'system'; readonly tag: Tag };

const keyCharactersMax = 128;
const valueCharactersMax = 256;
export const objectTagsMax = 10;
export const bucketTagsMax = 50;

/** Letters, digits and white space of any script, and these marks. */
const allowed = /^[\p{L}\p{N}\p{Z}_.:/=+\-@]*$/u;

/** Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-tagging.html (2026-11). */
export function tagFault(tags: readonly Tag[], max: number): TagFault | undefined {
  if (tags.length > max) return { kind: 'too-many', max };
  const keys = new Set<string>();
  for (const tag of tags) {
    const kind = keyFault(tag.Key) ?? valueFault(tag.Value);
    if (kind) return { kind, tag };
    if (keys.has(tag.Key)) return { kind: 'duplicate', tag };
    keys.add(tag.Key);
  }
  return undefined;
}

function keyFault(key: string): 'key' | 'system' | undefined {
  if (key === '' || [...key].length > keyCharactersMax || !allowed.test(key)) return 'key';
  return key.startsWith('aws:') ? 'system' : undefined;
}

function valueFault(value: string): 'value' | undefined {
  return [...value].length > valueCharactersMax || !allowed.test(value) ? 'value' : undefined;
}

/**
 * The header `x-amz-tagging`: tags as a query string. Undefined for one that is none, or that has a name twice:
 * AWS's answers to LocalStack's `test_object_tagging_exc`, 2025.
 */
export function parseTagging(header: string): readonly Tag[] | undefined {
  const isQuery = header.split('&').every((pair) => pair.split('=').length <= 2);
  const tags = [...new URLSearchParams(header)].map(([Key, Value]) => ({ Key, Value }));
  const names = new Set(tags.map(({ Key }) => Key));
  return isQuery && names.size === tags.length ? tags : undefined;
}
