import type { GenerateDataKeyRequest, GenerateDataKeyResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { refuseUnserved, stopDryRun } from '../crypto-input.ts';
import type { KeyRing } from '../key-ring.ts';
import { dataKeyLength, makeDataKey } from '../make-data-key.ts';

export function generateDataKey(ring: KeyRing) {
  return async (
    input: GenerateDataKeyRequest,
    { scope }: RequestContext,
  ): Promise<GenerateDataKeyResponse> => {
    refuseUnserved(input);
    const made = await makeDataKey(ring, scope, {
      keyId: input.KeyId ?? '',
      context: input.EncryptionContext ?? {},
      length: dataKeyLength(input),
    });
    stopDryRun(input);
    return { KeyId: made.keyArn, Plaintext: made.plaintext, CiphertextBlob: made.ciphertext };
  };
}
