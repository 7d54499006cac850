import type {
  DeleteBucketCorsCommandInput,
  DeleteBucketCorsCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** DeleteBucketCors */
export function deleteBucketCors(parts: S3Parts) {
  return async (
    input: DeleteBucketCorsCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<DeleteBucketCorsCommandOutput>> => {
    await changeBucket(parts, { scope, input }, (bucket) => ({ ...bucket, cors: undefined }));
    return {};
  };
}
