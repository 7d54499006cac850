import type { Buffer } from 'node:buffer';
import type { Scope } from '@slipway/base';

/** What ciphertext is bound to; not secret. */
export type EncryptionContext = Readonly<Record<string, string>>;

/**
 * What other services need from KMS. Provided by `services/kms`, joined in `compose.ts`.
 * Missing, disabled and deleted keys throw the `AwsServiceError` that KMS itself would answer.
 */
export interface KmsKeys {
  /** `keyId`: a key id, an alias, or the ARN of either; the keys that AWS manages (`alias/aws/s3`) come into being. */
  generateDataKey(
    scope: Scope,
    request: { readonly keyId: string; readonly context: EncryptionContext },
  ): Promise<KmsDataKey>;
  decrypt(scope: Scope, ciphertext: Uint8Array, context: EncryptionContext): Buffer;
}

export interface KmsDataKey {
  readonly keyArn: string;
  readonly plaintext: Buffer;
  readonly ciphertext: Buffer;
}
