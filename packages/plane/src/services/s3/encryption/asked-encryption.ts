import { Buffer } from 'node:buffer';
import type { EncryptionContext } from '#ports/kms-keys.ts';
import type { BucketRecord } from '../domain/bucket.ts';
import { type BucketEncryption, defaultBucketEncryption } from '../domain/encryption.ts';
import { headerNotImplemented } from '../errors.ts';
import { type CustomerKey, type CustomerKeyInput, readCustomerKey } from './customer-key.ts';
import {
  contextMalformed,
  customerKeysBlocked,
  kmsHeaderMissing,
  twoEncryptions,
  unknownEncryption,
} from './refusals.ts';

/** How a new object is to be encrypted. */
export type AskedEncryption =
  | { readonly mode: 'AES256' }
  | {
      readonly mode: 'aws:kms';
      /** Undefined: the key that AWS manages for S3. */
      readonly keyId: string | undefined;
      readonly context: string | undefined;
      readonly hasBucketKey: boolean;
    }
  | { readonly mode: 'customer'; readonly customer: CustomerKey };

export interface EncryptionInput extends CustomerKeyInput {
  readonly ServerSideEncryption?: string | undefined;
  readonly SSEKMSKeyId?: string | undefined;
  readonly SSEKMSEncryptionContext?: string | undefined;
  readonly BucketKeyEnabled?: boolean | undefined;
}

/** What the request asks for, else what the bucket says, else SSE-S3. */
export function askedEncryption(input: EncryptionInput, bucket: BucketRecord): AskedEncryption {
  const { ServerSideEncryption: mode, SSEKMSKeyId: keyId } = input;
  const ofBucket = bucket.encryption ?? defaultBucketEncryption;
  const customer = readCustomerKey(input);
  if (customer) {
    if (mode !== undefined) throw twoEncryptions(mode);
    if (ofBucket.isSseCBlocked) throw customerKeysBlocked(bucket.name);
    return { mode: 'customer', customer };
  }
  const chosen = mode === undefined ? ofBucket.mode : readMode(mode);
  if (keyId !== undefined && mode !== 'aws:kms') throw kmsHeaderMissing();
  return chosen === 'AES256' ? { mode: 'AES256' } : askedKms(input, ofBucket);
}

function readMode(mode: string): BucketEncryption['mode'] {
  if (mode === 'AES256' || mode === 'aws:kms') return mode;
  if (mode === 'aws:kms:dsse') throw headerNotImplemented('x-amz-server-side-encryption');
  throw unknownEncryption(mode);
}

/** The bucket's key is for requests that name no encryption of their own. */
function askedKms(input: EncryptionInput, ofBucket: BucketEncryption): AskedEncryption {
  const context = input.SSEKMSEncryptionContext;
  if (context !== undefined) parseContext(context);
  const ofRequest = input.ServerSideEncryption === undefined ? ofBucket.kmsKeyId : undefined;
  return {
    mode: 'aws:kms',
    keyId: input.SSEKMSKeyId ?? ofRequest,
    context,
    hasBucketKey: input.BucketKeyEnabled ?? ofBucket.hasBucketKey,
  };
}

/** Of the header `x-amz-server-side-encryption-context`. */
export function parseContext(text: string): EncryptionContext {
  const value = parseJson(Buffer.from(text, 'base64').toString('utf8'));
  const isMap = typeof value === 'object' && value !== null && !Array.isArray(value);
  const entries: readonly (readonly [string, unknown])[] = isMap ? Object.entries(value) : [];
  if (!isMap || entries.some(([, member]) => typeof member !== 'string')) {
    throw contextMalformed(text);
  }
  return Object.fromEntries(entries.map(([name, member]) => [name, String(member)]));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
