import type { ListResourceTagsRequest, ListResourceTagsResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import type { KeyRing } from '../key-ring.ts';

/** ListResourceTags, all on one page: a key has at most 50. */
export function listResourceTags(ring: KeyRing) {
  return (input: ListResourceTagsRequest, { scope }: RequestContext): ListResourceTagsResponse => ({
    Tags: [...ring.find(scope, input.KeyId ?? '').tags],
    Truncated: false,
  });
}
