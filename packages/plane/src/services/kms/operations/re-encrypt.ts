import type { ReEncryptRequest, ReEncryptResponse } from '@aws-sdk/client-kms';
import type { RequestContext } from '@slipway/wire';
import { encryptUnder } from '../ciphertext.ts';
import { refuseUnserved, stopDryRun } from '../crypto-input.ts';
import { decryptCiphertext } from '../decrypt-ciphertext.ts';
import type { KeyRing } from '../key-ring.ts';

/** ReEncrypt: under another key or context, without the plain bytes leaving the service. */
export function reEncrypt(ring: KeyRing) {
  return async (input: ReEncryptRequest, { scope }: RequestContext): Promise<ReEncryptResponse> => {
    refuseUnserved(input);
    const { plain, key: source } = decryptCiphertext(ring, scope, {
      ciphertext: input.CiphertextBlob ?? new Uint8Array(),
      context: input.SourceEncryptionContext ?? {},
      expectedKey: input.SourceKeyId,
    });
    const key = ring.use(await ring.findOrMake(scope, input.DestinationKeyId ?? ''));
    stopDryRun(input);
    return {
      CiphertextBlob: encryptUnder(key, plain, input.DestinationEncryptionContext ?? {}),
      SourceKeyId: source.arn,
      KeyId: key.arn,
      SourceEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
      DestinationEncryptionAlgorithm: 'SYMMETRIC_DEFAULT',
    };
  };
}
