import type { DescribeKeyRequest, DescribeKeyResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { describeKeyRecord } from '../describe-key.ts';
import type { KeyRing } from '../key-ring.ts';

/** DescribeKey. Asking for an alias of AWS makes its key, as KMS has it. */
export function describeKey(ring: KeyRing) {
  return async (
    input: DescribeKeyRequest,
    { scope }: RequestContext,
  ): Promise<DescribeKeyResponse> => ({
    KeyMetadata: describeKeyRecord(await ring.findOrMake(scope, input.KeyId ?? '')),
  });
}
