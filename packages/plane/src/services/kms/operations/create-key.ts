import type { CreateKeyRequest, CreateKeyResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import type { KeyAccess } from '../access/key-access.ts';
import { checkKeyPolicy } from '../check-key-policy.ts';
import { describeKeyRecord } from '../describe-key.ts';
import { unsupported } from '../errors.ts';
import type { KeyRing } from '../key-ring.ts';
import { withKeyTags } from '../key-tags.ts';

/** CreateKey: symmetric keys with material of the plane. */
export function createKey(ring: KeyRing, access: KeyAccess) {
  return async (input: CreateKeyRequest, context: RequestContext): Promise<CreateKeyResponse> => {
    refuseUnserved(input);
    if (input.Policy !== undefined) checkKeyPolicy(input.Policy);
    const key = ring.make(context.scope, {
      description: input.Description ?? '',
      manager: 'CUSTOMER',
      policy: input.Policy,
      tags: withKeyTags([], input.Tags),
    });
    if (input.Policy !== undefined && !input.BypassPolicyLockoutSafetyCheck)
      access.checkLockout(key, context);
    await ring.store.putKey(key);
    return { KeyMetadata: describeKeyRecord(key) };
  };
}

function refuseUnserved(input: CreateKeyRequest): void {
  const spec = input.KeySpec ?? input.CustomerMasterKeySpec ?? 'SYMMETRIC_DEFAULT';
  if (spec !== 'SYMMETRIC_DEFAULT') throw unsupported(`The key spec ${spec}`);
  const usage = input.KeyUsage ?? 'ENCRYPT_DECRYPT';
  if (usage !== 'ENCRYPT_DECRYPT') throw unsupported(`The key usage ${usage}`);
  const origin = input.Origin ?? 'AWS_KMS';
  if (origin !== 'AWS_KMS') throw unsupported(`The key origin ${origin}`);
  if (input.MultiRegion) throw unsupported('A multi-Region key');
  if (input.CustomKeyStoreId !== undefined) throw unsupported('A custom key store');
}
