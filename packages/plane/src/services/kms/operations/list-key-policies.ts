import type { ListKeyPoliciesRequest, ListKeyPoliciesResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import type { KeyRing } from '../key-ring.ts';

/** ListKeyPolicies: a key has one. */
export function listKeyPolicies(ring: KeyRing) {
  return (
    { KeyId = '' }: ListKeyPoliciesRequest,
    { scope }: RequestContext,
  ): ListKeyPoliciesResponse => {
    ring.find(scope, KeyId);
    return { PolicyNames: ['default'], Truncated: false };
  };
}
