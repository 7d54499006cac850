import type { Scope } from '@slipway/base';
import type { AwsServiceError } from '@slipway/wire';
import type { BucketRecord } from './domain/bucket.ts';
import type { ObjectRecord } from './domain/object.ts';
import { keyBytes, keyBytesMax } from './domain/object-key.ts';
import type { UploadRecord } from './domain/upload.ts';
import {
  type DeleteMarker,
  isDeleteMarker,
  isVersionId,
  shownVersionId,
} from './domain/version.ts';
import {
  accessDenied,
  invalidArgument,
  invalidBucketOwner,
  keyTooLong,
  methodNotAllowed,
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

/** The bucket of a request, if it exists and is whose the caller expects. `access/` says who may do what with it. */
export function getBucket(
  store: S3Store,
  _scope: Scope,
  { Bucket: name = '', ExpectedBucketOwner: owner }: BucketInput,
): BucketRecord {
  const bucket = store.buckets.find(name);
  if (owner !== undefined && isNoAccount(owner)) throw invalidBucketOwner(owner);
  if (!bucket) throw noSuchBucket(name);
  if (owner !== undefined && owner !== bucket.accountId) throw accessDenied();
  return bucket;
}

/** What may be a canonical id is somebody else, as ceph/s3-tests has it; AWS's recorded answers are of shorter ones. */
function isNoAccount(owner: string): boolean {
  return !/^\d{12}$/.test(owner) && owner.length < 64;
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

/** The current object, or a version of it. A delete marker is none, and its answer says so. */
export function getObject(
  store: S3Store,
  location: ObjectLocation,
  versionId?: string,
): ObjectRecord {
  if (versionId === undefined) {
    const object = store.objects.find(location);
    if (object) return object;
    const newest = store.versions.newest(location);
    throw newest && isDeleteMarker(newest)
      ? noSuchKey(location.key, markerHeaders(newest))
      : noSuchKey(location.key);
  }
  const version = getVersion(store, location, versionId);
  if (!isDeleteMarker(version)) return version;
  throw markerRefused(version, 'GET');
}

/**
 * What stands beside the bytes, as tags and grants do, is of a version: a delete marker has none, also as the current
 * version. Source: AWS's answers to LocalStack's `test_object_tagging_versioned`, 2025.
 */
export function getDescribed(
  store: S3Store,
  location: ObjectLocation,
  asked: { readonly versionId: string | undefined; readonly method: 'GET' | 'PUT' | 'DELETE' },
): ObjectRecord {
  const version =
    asked.versionId === undefined
      ? (store.objects.find(location) ?? store.versions.newest(location))
      : getVersion(store, location, asked.versionId);
  if (!version) throw noSuchKey(location.key);
  if (isDeleteMarker(version)) throw markerRefused(version, asked.method);
  return version;
}

function getVersion(store: S3Store, location: ObjectLocation, versionId: string) {
  checkVersionId(versionId);
  const version = store.versions.find(location, versionId);
  if (!version) throw noSuchVersion(location.key, versionId);
  return version;
}

function markerRefused(marker: DeleteMarker, method: string): AwsServiceError {
  return methodNotAllowed('DeleteMarker', method, {
    ...markerHeaders(marker),
    'last-modified': new Date(marker.lastModified).toUTCString(),
    allow: 'DELETE',
  });
}

export function checkVersionId(versionId: string): void {
  if (isVersionId(versionId)) return;
  throw invalidArgument('Invalid version id specified', { name: 'versionId', value: versionId });
}

function markerHeaders(marker: DeleteMarker): Readonly<Record<string, string>> {
  return { 'x-amz-delete-marker': 'true', 'x-amz-version-id': shownVersionId(marker) };
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
