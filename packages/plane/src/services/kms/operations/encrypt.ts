import type { EncryptRequest, EncryptResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { encryptUnder } from '../ciphertext.ts';
import { refuseUnserved, stopDryRun } from '../crypto-input.ts';
import type { KeyRing } from '../key-ring.ts';

export function encrypt(ring: KeyRing) {
  return async (input: EncryptRequest, { scope }: RequestContext): Promise<EncryptResponse> => {
    refuseUnserved(input);
    const key = ring.use(await ring.findOrMake(scope, input.KeyId ?? ''));
    stopDryRun(input);
    const { Plaintext: plain = new Uint8Array(), EncryptionContext: context = {} } = input;
    return {
      CiphertextBlob: encryptUnder(key, plain, context),
      KeyId: key.arn,
      EncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    };
  };
}
