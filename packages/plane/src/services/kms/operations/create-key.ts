import type { CreateKeyRequest, CreateKeyResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { describeKeyRecord } from '../describe-key.ts';
import { unsupported } from '../errors.ts';
import type { KeyRing } from '../key-ring.ts';

/** CreateKey: symmetric keys with material of the plane. */
export function createKey(ring: KeyRing) {
  return async (input: CreateKeyRequest, { scope }: RequestContext): Promise<CreateKeyResponse> => {
    refuseUnserved(input);
    const key = ring.make(scope, {
      description: input.Description ?? '',
      manager: 'CUSTOMER',
      policy: input.Policy,
      tags: (input.Tags ?? []).map(({ TagKey, TagValue }) => ({ TagKey, TagValue })),
    });
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
