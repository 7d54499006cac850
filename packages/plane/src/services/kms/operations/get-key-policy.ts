import type { GetKeyPolicyRequest, GetKeyPolicyResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { noSuchPolicy } from '../errors.ts';
import { keyPolicyOf } from '../key-policy.ts';
import type { KeyRing } from '../key-ring.ts';

/** GetKeyPolicy: as it was given with the key, else KMS's own, which leaves the decision to IAM. */
export function getKeyPolicy(ring: KeyRing) {
  return (input: GetKeyPolicyRequest, { scope }: RequestContext): GetKeyPolicyResponse => {
    const key = ring.find(scope, input.KeyId ?? '');
    if ((input.PolicyName ?? 'default') !== 'default') throw noSuchPolicy();
    return { Policy: keyPolicyOf(ring.store, key), PolicyName: 'default' };
  };
}
