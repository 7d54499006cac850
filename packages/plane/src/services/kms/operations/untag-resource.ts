import type { UntagResourceRequest } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { keptKey } from '../change-key.ts';
import type { KeyRing } from '../key-ring.ts';

export function untagResource(ring: KeyRing) {
  return async (
    { KeyId, TagKeys = [] }: UntagResourceRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const key = keptKey(ring, scope, KeyId);
    await ring.store.updateKey(key, (current) => ({
      ...current,
      tags: current.tags.filter(({ TagKey = '' }) => !TagKeys.includes(TagKey)),
    }));
    return {};
  };
}
