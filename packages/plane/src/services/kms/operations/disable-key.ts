import type { DisableKeyRequest } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { keyToChange } from '../change-key.ts';
import { keyArn } from '../domain/key.ts';
import { pendingDeletion } from '../errors.ts';
import type { KeyRing } from '../key-ring.ts';

/** DisableKey: from now on nothing that lies under the key can be read. */
export function disableKey(ring: KeyRing) {
  return async (
    input: DisableKeyRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const key = keyToChange(ring, scope, input.KeyId);
    if (key.state === 'PendingDeletion') throw pendingDeletion(keyArn(key, key.keyId));
    await ring.store.updateKey(key, (current) => ({ ...current, state: 'Disabled' }));
    return {};
  };
}
