import type {
  DeleteBucketLifecycleCommandInput,
  DeleteBucketLifecycleCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** DeleteBucketLifecycle */
export function deleteBucketLifecycle(parts: S3Parts) {
  return async (
    input: DeleteBucketLifecycleCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<DeleteBucketLifecycleCommandOutput>> => {
    await changeBucket(parts, { scope, input }, (bucket) => ({ ...bucket, lifecycle: undefined }));
    return {};
  };
}
