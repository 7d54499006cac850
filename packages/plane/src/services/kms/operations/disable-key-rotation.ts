import type { DisableKeyRotationRequest } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { enabledKey } from '../change-key.ts';
import type { KeyRing } from '../key-ring.ts';

export function disableKeyRotation(ring: KeyRing) {
  return async (
    { KeyId }: DisableKeyRotationRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const key = enabledKey(ring, scope, KeyId);
    await ring.store.updateKey(key, (current) => ({ ...current, rotation: undefined }));
    return {};
  };
}
