import type { Scope } from '@slipway/base';
import type { Change } from '@slipway/storage';
import type { ObjectLocation, ObjectStore, ObjectSummary } from '#ports/object-store.ts';
import { describeObject } from './describe-object.ts';
import { defaultAlgorithm } from './domain/checksum.ts';
import type { ObjectRecord } from './domain/object.ts';
import { singleBytesMax } from './domain/upload.ts';
import { askedEncryption } from './encryption/asked-encryption.ts';
import type { Sealing } from './encryption/object-keys.ts';
import { accessDenied } from './errors.ts';
import { getBucket, getObject, locate } from './lookup.ts';
import type { S3Parts } from './parts.ts';
import { refuseArchived } from './read-target.ts';
import { deleteVersion } from './work/delete-version.ts';
import { objectBytes } from './work/object-bytes.ts';
import { openObject } from './work/open-object.ts';
import { receiveBody } from './work/receive-body.ts';
import { replaceObject } from './work/replace-object.ts';

/** S3 as the other services of the plane use it: the same rules and refusals, without HTTP. */
export function s3ObjectStore(parts: S3Parts): ObjectStore {
  const { store, keys } = parts;
  const find = (scope: Scope, location: ObjectLocation): ObjectRecord => {
    ownBucket(store, scope, { Bucket: location.bucket });
    return getObject(store, location);
  };
  return {
    async head(scope, location) {
      return summary(location.key, find(scope, location));
    },
    list(scope, bucket, prefix) {
      ownBucket(store, scope, { Bucket: bucket });
      return listAll(parts, bucket, prefix);
    },
    async read(scope, location) {
      const bucket = ownBucket(store, scope, { Bucket: location.bucket });
      const object = find(scope, location);
      refuseArchived(object);
      const sealing = keys.open({ bucket, location }, object.encryption);
      const stored = { segments: object.segments, sealing };
      return objectBytes(parts, stored, { start: 0, end: object.sizeBytes });
    },
    async open(scope, location) {
      const bucket = ownBucket(store, scope, { Bucket: location.bucket });
      return openObject(parts, { bucket, location }, find(scope, location));
    },
    write: (...request) => write(parts, request),
    async remove(scope, location) {
      ownBucket(store, scope, { Bucket: location.bucket });
      const place = locate({ Bucket: location.bucket, Key: location.key });
      await deleteVersion(parts, place, { check: () => undefined, by: 'plane' });
    },
    bucketExists: (scope, bucket) => store.buckets.find(bucket)?.accountId === scope.accountId,
  };
}

async function write(
  parts: S3Parts,
  [scope, location, body, options = {}]: Parameters<ObjectStore['write']>,
): Promise<ObjectSummary> {
  const bucket = ownBucket(parts.store, scope, { Bucket: location.bucket });
  const place = locate({ Bucket: location.bucket, Key: location.key });
  const sealing = await parts.keys.create({ bucket, location: place }, askedEncryption({}, bucket));
  const told = { name: 'ObjectCreated:Put', by: 'plane' } as const;
  const { object, also } = await receive(parts, body, { ...options, sealing });
  return summary(place.key, await replaceObject(parts, place, { object, also, told }));
}

async function receive(
  parts: S3Parts,
  body: AsyncIterable<Uint8Array>,
  options: {
    readonly contentType?: string;
    readonly signal?: AbortSignal;
    readonly sealing: Sealing;
  },
): Promise<{ readonly object: ObjectRecord; readonly also: readonly Change[] }> {
  const algorithm = defaultAlgorithm;
  const received = await receiveBody(parts, body, {
    maxBytes: singleBytesMax,
    claims: {},
    algorithms: [algorithm],
    request: options,
    sealing: options.sealing,
  });
  const object: ObjectRecord = {
    ...describeObject({ ContentType: options.contentType }),
    encryption: options.sealing.encryption,
    segments: received.segments,
    sizeBytes: received.sizeBytes,
    etag: received.etag,
    lastModified: parts.clock.now(),
    checksum: { algorithm, value: received.checksums.get(algorithm) ?? '', type: 'FULL_OBJECT' },
  };
  return { object, also: received.changes };
}

const keysPerPage = 1_000;

async function* listAll(
  { store }: S3Parts,
  bucket: string,
  prefix: string,
): AsyncGenerator<ObjectSummary> {
  const scan = store.objects.scan(bucket);
  let page = scan({ prefix, limit: keysPerPage });
  while (page.length > 0) {
    for (const { key, object } of page) yield summary(key, object);
    const after = page.at(-1)?.key ?? '';
    page = scan({ prefix, after, limit: keysPerPage });
  }
}

function summary(key: string, object: ObjectRecord): ObjectSummary {
  const { sizeBytes, etag, lastModified } = object;
  return { key, sizeBytes, etag, lastModified };
}

/** Other services act for an account: what is not its own they do not see. */
function ownBucket(store: S3Parts['store'], scope: Scope, input: { readonly Bucket: string }) {
  const bucket = getBucket(store, scope, input);
  if (bucket.accountId !== scope.accountId) throw accessDenied();
  return bucket;
}
