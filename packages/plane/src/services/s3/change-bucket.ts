import type { Scope } from '@slipway/base';
import type { BucketRecord } from './domain/bucket.ts';
import { noSuchBucket } from './errors.ts';
import { getBucket } from './lookup.ts';
import type { S3Parts } from './parts.ts';

/** Changes settings of the bucket that a request names. */
export async function changeBucket(
  { store }: Pick<S3Parts, 'store'>,
  request: { readonly scope: Scope; readonly input: Parameters<typeof getBucket>[2] },
  change: (bucket: BucketRecord) => BucketRecord,
): Promise<void> {
  const { name } = getBucket(store, request.scope, request.input);
  if (!(await store.buckets.update(name, change))) throw noSuchBucket(name);
}
