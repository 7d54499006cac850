/**
 * How the bytes of an object are encrypted, as its record keeps it: JSON. All of them are sealed under a data key of
 * the object; the modes differ in what that key lies under. An object without it is of a time before encryption.
 */
export type ObjectEncryption = ManagedEncryption | KmsEncryption | CustomerEncryption;

/** SSE-S3. */
export interface ManagedEncryption {
  readonly mode: 'AES256';
  /** Base64: the data key under the plane's master key. */
  readonly wrappedKey: string;
}

/** SSE-KMS. */
export interface KmsEncryption {
  readonly mode: 'aws:kms';
  readonly keyArn: string;
  /** Base64: KMS's ciphertext of the data key. */
  readonly wrappedKey: string;
  /** Base64 of JSON, as the client gave it. */
  readonly context?: string | undefined;
  readonly hasBucketKey: boolean;
}

/** SSE-C. */
export interface CustomerEncryption {
  readonly mode: 'customer';
  /** Base64, of the customer's key; it is answered. */
  readonly keyMd5: string;
  /** Base64: the data key under the customer's key. */
  readonly wrappedKey: string;
}

/** What a bucket says of new objects; JSON in its record. */
export interface BucketEncryption {
  readonly mode: 'AES256' | 'aws:kms';
  /** As it was given; not checked before it is used, as S3 has it. */
  readonly kmsKeyId?: string | undefined;
  readonly hasBucketKey: boolean;
  readonly isSseCBlocked: boolean;
}

/** Of a bucket that was never asked. SSE-C is blocked in new buckets since April 2026. */
export const defaultBucketEncryption: BucketEncryption = {
  mode: 'AES256',
  hasBucketKey: false,
  isSseCBlocked: true,
};

/** Only then the ETag is the MD5 of the bytes. */
export function hasMd5Etag(encryption: ObjectEncryption | undefined): boolean {
  return encryption === undefined || encryption.mode === 'AES256';
}
