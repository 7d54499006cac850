import type { CancelKeyDeletionRequest, CancelKeyDeletionResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { keyToChange } from '../change-key.ts';
import { keyArn } from '../domain/key.ts';
import { notPendingDeletion } from '../errors.ts';
import type { KeyRing } from '../key-ring.ts';

/** CancelKeyDeletion: the key is kept, and disabled until somebody enables it. */
export function cancelKeyDeletion(ring: KeyRing) {
  return async (
    input: CancelKeyDeletionRequest,
    { scope }: RequestContext,
  ): Promise<CancelKeyDeletionResponse> => {
    const key = keyToChange(ring, scope, input.KeyId);
    const arn = keyArn(key, key.keyId);
    if (key.state !== 'PendingDeletion') throw notPendingDeletion(arn);
    await ring.store.updateKey(key, (current) => ({
      ...current,
      state: 'Disabled',
      deletionAt: undefined,
    }));
    return { KeyId: arn };
  };
}
