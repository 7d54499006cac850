import type { UpdateKeyDescriptionRequest } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { keptKey } from '../change-key.ts';
import type { KeyRing } from '../key-ring.ts';

export function updateKeyDescription(ring: KeyRing) {
  return async (
    { KeyId, Description: description = '' }: UpdateKeyDescriptionRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const key = keptKey(ring, scope, KeyId);
    await ring.store.updateKey(key, (current) => ({ ...current, description }));
    return {};
  };
}
