import { randomBytes } from 'node:crypto';
import type { Scope } from '@slipway/base';
import type { EncryptionContext, KmsDataKey } from '#ports/kms-keys.ts';
import { encryptUnder } from './ciphertext.ts';
import { validation } from './errors.ts';
import type { KeyRing } from './key-ring.ts';

const specBytes: Readonly<Record<string, number>> = { AES_256: 32, AES_128: 16 };

export function dataKeyLength(input: {
  readonly KeySpec?: string | undefined;
  readonly NumberOfBytes?: number | undefined;
}): number {
  const { KeySpec: spec, NumberOfBytes: count } = input;
  if ((spec === undefined) === (count === undefined)) {
    throw validation('Please specify either number of bytes or key spec.');
  }
  return count ?? specBytes[spec ?? ''] ?? 0;
}

export async function makeDataKey(
  ring: KeyRing,
  scope: Scope,
  request: {
    readonly keyId: string;
    readonly context: EncryptionContext;
    readonly length: number;
  },
): Promise<KmsDataKey> {
  const key = ring.use(await ring.findOrMake(scope, request.keyId));
  const plaintext = randomBytes(request.length);
  const ciphertext = encryptUnder(key, plaintext, request.context);
  return { keyArn: key.arn, plaintext, ciphertext };
}
