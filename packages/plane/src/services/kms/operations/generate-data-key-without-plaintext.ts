import type {
  GenerateDataKeyWithoutPlaintextRequest,
  GenerateDataKeyWithoutPlaintextResponse,
} from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { stopDryRun } from '../crypto-input.ts';
import type { KeyRing } from '../key-ring.ts';
import { dataKeyLength, makeDataKey } from '../make-data-key.ts';

/** For whoever stores a data key now and lets another open it later. */
export function generateDataKeyWithoutPlaintext(ring: KeyRing) {
  return async (
    input: GenerateDataKeyWithoutPlaintextRequest,
    { scope }: RequestContext,
  ): Promise<GenerateDataKeyWithoutPlaintextResponse> => {
    const made = await makeDataKey(ring, scope, {
      keyId: input.KeyId ?? '',
      context: input.EncryptionContext ?? {},
      length: dataKeyLength(input),
    });
    stopDryRun(input);
    return { KeyId: made.keyArn, CiphertextBlob: made.ciphertext };
  };
}
