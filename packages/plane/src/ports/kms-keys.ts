import type { Buffer } from 'node:buffer';
import type { Scope } from '@slipway/base';
import type { RequestFacts } from '../policy/global-context.ts';

/** What ciphertext is bound to; not secret. */
export type EncryptionContext = Readonly<Record<string, string>>;

/** For whom a service uses a key: where policies decide, they have to let that caller. */
export interface KeyUse {
  readonly caller: RequestFacts;
  /** `s3.eu-west-3.amazonaws.com` */
  readonly viaService: string;
}

export interface DataKeyRequest {
  /** A key id, an alias, or the ARN of either; the keys that AWS manages (`alias/aws/s3`) come into being. */
  readonly keyId: string;
  readonly context: EncryptionContext;
  /** The plane's own doing when not given. */
  readonly use?: KeyUse | undefined;
}

export interface DecryptRequest {
  readonly ciphertext: Uint8Array;
  readonly context: EncryptionContext;
  readonly use?: KeyUse | undefined;
}

/**
 * What other services need from KMS. Provided by `services/kms`, joined in `compose.ts`.
 * Missing, disabled and deleted keys throw the `AwsServiceError` that KMS itself would answer.
 */
export interface KmsKeys {
  generateDataKey(scope: Scope, request: DataKeyRequest): Promise<KmsDataKey>;
  decrypt(scope: Scope, request: DecryptRequest): Buffer;
}

export interface KmsDataKey {
  readonly keyArn: string;
  readonly plaintext: Buffer;
  readonly ciphertext: Buffer;
}
