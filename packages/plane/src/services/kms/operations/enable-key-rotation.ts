import type { EnableKeyRotationRequest } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { enabledKey } from '../change-key.ts';
import type { KeyRing } from '../key-ring.ts';

const daysDefault = 365;

/** EnableKeyRotation: the days are counted from now on, on the plane's clock. */
export function enableKeyRotation(ring: KeyRing) {
  return async (
    { KeyId, RotationPeriodInDays: days }: EnableKeyRotationRequest,
    { scope }: RequestContext,
  ): Promise<Record<string, never>> => {
    const key = enabledKey(ring, scope, KeyId);
    const periodInDays = days ?? key.rotation?.periodInDays ?? daysDefault;
    const enabledAt = ring.clock.now();
    await ring.store.updateKey(key, (current) => ({
      ...current,
      rotation: { periodInDays, enabledAt },
    }));
    return {};
  };
}
