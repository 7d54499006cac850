import type { Change } from '@slipway/storage';
import type { S3Store } from '../store/s3-store.ts';
import { partRecordKey, partTable, uploadTable } from '../store/tables.ts';

export interface BucketUploads {
  readonly removal: readonly Change[];
  readonly blobs: readonly string[];
}

/** Every multipart upload in progress in a bucket: the changes that remove them, and the blobs of their parts. */
export function uploadsOfBucket({ uploads }: S3Store, bucket: string): BucketUploads {
  const removal: Change[] = [];
  const blobs: string[] = [];
  const all = uploads.scan(bucket)({ prefix: '', limit: Number.MAX_SAFE_INTEGER });
  for (const { key, upload } of all) {
    removal.push({ kind: 'delete', table: uploadTable, key: `${bucket}/${key}` });
    for (const { value: part } of uploads.parts(upload.uploadId)) {
      const partKey = partRecordKey(upload.uploadId, part.partNumber);
      removal.push({ kind: 'delete', table: partTable, key: partKey });
      if (part.blob !== undefined) blobs.push(part.blob);
    }
  }
  return { removal, blobs };
}
