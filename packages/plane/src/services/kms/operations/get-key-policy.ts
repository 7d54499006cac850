import type { GetKeyPolicyRequest, GetKeyPolicyResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import type { KeyRing } from '../key-ring.ts';

/** GetKeyPolicy: as it was given with the key, else KMS's own, which leaves the decision to IAM. */
export function getKeyPolicy(ring: KeyRing) {
  return (input: GetKeyPolicyRequest, { scope }: RequestContext): GetKeyPolicyResponse => {
    const key = ring.find(scope, input.KeyId ?? '');
    return { Policy: key.policy ?? defaultPolicy(key.accountId), PolicyName: 'default' };
  };
}

/** Source: https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-default.html (2026-11). */
function defaultPolicy(accountId: string): string {
  const statement = {
    Sid: 'Enable IAM User Permissions',
    Effect: 'Allow',
    Principal: { AWS: `arn:aws:iam::${accountId}:root` },
    Action: 'kms:*',
    Resource: '*',
  };
  return JSON.stringify({ Version: '2012-10-17', Id: 'key-default-1', Statement: [statement] });
}
