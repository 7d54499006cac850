import type { DecryptRequest, DecryptResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { refuseUnserved, stopDryRun } from '../crypto-input.ts';
import { decryptCiphertext } from '../decrypt-ciphertext.ts';
import type { KeyRing } from '../key-ring.ts';

export function decrypt(ring: KeyRing) {
  return (input: DecryptRequest, { scope }: RequestContext): DecryptResponse => {
    refuseUnserved(input);
    const { plain, key } = decryptCiphertext(ring, scope, {
      ciphertext: input.CiphertextBlob ?? new Uint8Array(),
      context: input.EncryptionContext ?? {},
      expectedKey: input.KeyId,
    });
    stopDryRun(input);
    return { KeyId: key.arn, Plaintext: plain, EncryptionAlgorithm: 'SYMMETRIC_DEFAULT' };
  };
}
