import type { ObjectEncryption } from '../domain/encryption.ts';

export interface EncryptionAnswer {
  readonly ServerSideEncryption?: 'AES256' | 'aws:kms';
  readonly SSEKMSKeyId?: string;
  readonly BucketKeyEnabled?: boolean;
  readonly SSECustomerAlgorithm?: string;
  readonly SSECustomerKeyMD5?: string;
}

/** The members that tell how an object is encrypted. One of a time before encryption says nothing. */
export function encryptionAnswer(encryption: ObjectEncryption | undefined): EncryptionAnswer {
  switch (encryption?.mode) {
    case undefined:
      return {};
    case 'AES256':
      return { ServerSideEncryption: 'AES256' };
    case 'aws:kms':
      return {
        ServerSideEncryption: 'aws:kms',
        SSEKMSKeyId: encryption.keyArn,
        ...(encryption.hasBucketKey && { BucketKeyEnabled: true }),
      };
    case 'customer':
      return { SSECustomerAlgorithm: 'AES256', SSECustomerKeyMD5: encryption.keyMd5 };
  }
}
