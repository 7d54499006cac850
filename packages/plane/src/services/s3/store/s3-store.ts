import type { Records } from '@slipway/storage';
import { type Buckets, bucketStore } from './buckets.ts';
import { type Objects, objectStore, type Times } from './objects.ts';
import { type Uploads, uploadStore } from './uploads.ts';
import { type Versions, versionStore } from './versions.ts';

/** Typed reading and writing of the records of S3. */
export interface S3Store {
  readonly records: Records;
  readonly buckets: Buckets;
  readonly objects: Objects;
  readonly versions: Versions;
  readonly uploads: Uploads;
}

export function s3Store(records: Records, times: Times): S3Store {
  return {
    records,
    buckets: bucketStore(records),
    objects: objectStore(records, times),
    versions: versionStore(records),
    uploads: uploadStore(records, times.planeNow),
  };
}
