import type { DeleteBucketCommandInput, DeleteBucketCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { bucketNotEmpty, noSuchBucket } from '../errors.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { uploadsOfBucket } from '../work/uploads-of-bucket.ts';

/** DeleteBucket: only an empty one; uploads that nobody completed go with it. */
export function deleteBucket({ store, discard }: S3Parts) {
  return async (
    input: DeleteBucketCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<DeleteBucketCommandOutput>> => {
    const { name, versioning } = getBucket(store, scope, input);
    const uploads = uploadsOfBucket(store, name);
    const outcome = await store.buckets.remove(name, uploads.removal);
    if (outcome === 'missing') throw noSuchBucket(name);
    if (outcome === 'not-empty') throw bucketNotEmpty(name, versioning !== undefined);
    await discard(uploads.blobs);
    return {};
  };
}
