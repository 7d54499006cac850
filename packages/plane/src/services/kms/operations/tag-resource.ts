import type { TagResourceRequest } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { keptKey } from '../change-key.ts';
import type { KeyRing } from '../key-ring.ts';
import { withKeyTags } from '../key-tags.ts';

/** TagResource: a tag of a key that is there takes its place. */
export function tagResource(ring: KeyRing) {
  return async (
    { KeyId, Tags }: TagResourceRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const key = keptKey(ring, scope, KeyId);
    await ring.store.updateKey(key, (current) => ({
      ...current,
      tags: withKeyTags(current.tags, Tags),
    }));
    return {};
  };
}
