import type { PutKeyPolicyRequest } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import type { KeyAccess } from '../access/key-access.ts';
import { keyToChange } from '../change-key.ts';
import { checkKeyPolicy } from '../check-key-policy.ts';
import { noSuchPolicy } from '../errors.ts';
import type { KeyRing } from '../key-ring.ts';

/** PutKeyPolicy: whoever would shut themselves out is kept from it, unless they insist. */
export function putKeyPolicy(ring: KeyRing, access: KeyAccess) {
  return async (
    input: PutKeyPolicyRequest,
    context: RequestContext,
  ): Promise<Record<string, never>> => {
    const { KeyId, PolicyName = 'default', Policy: policy = '' } = input;
    const key = { ...keyToChange(ring, context.scope, KeyId), policy };
    if (PolicyName !== 'default') throw noSuchPolicy();
    checkKeyPolicy(policy);
    if (!input.BypassPolicyLockoutSafetyCheck) access.checkLockout(key, context);
    await ring.store.updateKey(key, (current) => ({ ...current, policy }));
    return {};
  };
}
