import type { Scope } from '@slipway/base';
import type { BucketRecord } from './domain/bucket.ts';
import type { ObjectRecord } from './domain/object.ts';
import { keyBytes, keyBytesMax } from './domain/object-key.ts';
import type { UploadRecord } from './domain/upload.ts';
import {
  accessDenied,
  invalidArgument,
  keyTooLong,
  noSuchBucket,
  noSuchKey,
  noSuchUpload,
  noSuchVersion,
} from './errors.ts';
import type { S3Store } from './store/s3-store.ts';
import type { ObjectLocation, Versioned } from './store/tables.ts';

interface BucketInput {
  readonly Bucket: string | undefined;
  readonly ExpectedBucketOwner?: string | undefined;
}

/** The bucket of a request, if it exists and the account of the caller owns it. */
export function getBucket(
  store: S3Store,
  scope: Scope,
  { Bucket: name = '', ExpectedBucketOwner: owner }: BucketInput,
): BucketRecord {
  const bucket = store.buckets.find(name);
  if (!bucket) throw noSuchBucket(name);
  if (bucket.accountId !== scope.accountId) throw accessDenied();
  if (owner !== undefined && owner !== bucket.accountId) throw accessDenied();
  return bucket;
}

/** Bucket and key of a request; refuses a key that S3 would not store. */
export function locate(input: {
  readonly Bucket: string | undefined;
  readonly Key: string | undefined;
}): ObjectLocation {
  const { Bucket: bucket = '', Key: key = '' } = input;
  const sizeBytes = keyBytes(key);
  if (sizeBytes > keyBytesMax) throw keyTooLong(sizeBytes, keyBytesMax);
  if (!key.isWellFormed()) {
    throw invalidArgument('The object key is not valid UTF-8', { name: 'key', value: '' });
  }
  return { bucket, key };
}

export function getObject(
  store: S3Store,
  location: ObjectLocation,
  versionId?: string,
): ObjectRecord {
  const object = store.objects.find(location);
  // Versioning is not served yet: what is there has the version id that S3 gives to unversioned objects.
  if (versionId !== undefined && versionId !== 'null') {
    throw noSuchVersion(location.key, versionId);
  }
  if (!object) throw noSuchKey(location.key);
  return object;
}

export function getUpload(
  store: S3Store,
  location: ObjectLocation,
  uploadId: string | undefined,
): Versioned<UploadRecord> {
  const upload = store.uploads.find(location, uploadId ?? '');
  if (!upload) throw noSuchUpload(uploadId ?? '');
  return upload;
}
