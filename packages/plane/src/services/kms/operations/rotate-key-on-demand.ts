import type { RotateKeyOnDemandRequest, RotateKeyOnDemandResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { enabledKey } from '../change-key.ts';
import { limitExceeded } from '../errors.ts';
import type { KeyRing } from '../key-ring.ts';

/** In the life of a key. Source: KMS Developer Guide, requests-per-second and resource-limits (2026-11). */
const rotationsMax = 25;

/** RotateKeyOnDemand: new material now; what lies under the old one is still opened. */
export function rotateKeyOnDemand(ring: KeyRing) {
  return async (
    { KeyId }: RotateKeyOnDemandRequest,
    { scope }: RequestContext,
  ): Promise<RotateKeyOnDemandResponse> => {
    const key = enabledKey(ring, scope, KeyId);
    const done = key.rotations?.filter(({ type }) => type === 'ON_DEMAND').length ?? 0;
    if (done >= rotationsMax)
      throw limitExceeded(`A key can be rotated on demand ${rotationsMax} times.`);
    await ring.rotate(key);
    return { KeyId: key.keyId };
  };
}
