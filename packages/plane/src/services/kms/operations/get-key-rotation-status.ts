import type {
  GetKeyRotationStatusRequest,
  GetKeyRotationStatusResponse,
} from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { nextRotationAt } from '../domain/rotation.ts';
import type { KeyRing } from '../key-ring.ts';

/** GetKeyRotationStatus. A key that waits for its deletion is not rotated. */
export function getKeyRotationStatus(ring: KeyRing) {
  return async (
    { KeyId = '' }: GetKeyRotationStatusRequest,
    { scope }: RequestContext,
  ): Promise<GetKeyRotationStatusResponse> => {
    const key = await ring.rotateDue(ring.find(scope, KeyId));
    const next = key.state === 'PendingDeletion' ? undefined : nextRotationAt(key);
    return {
      KeyId: key.keyId,
      KeyRotationEnabled: next !== undefined,
      ...(next !== undefined && {
        RotationPeriodInDays: key.rotation?.periodInDays,
        NextRotationDate: new Date(next),
      }),
    };
  };
}
