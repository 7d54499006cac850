import type {
  DeleteBucketTaggingCommandInput,
  DeleteBucketTaggingCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** DeleteBucketTagging */
export function deleteBucketTagging(parts: S3Parts) {
  return async (
    input: DeleteBucketTaggingCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<DeleteBucketTaggingCommandOutput>> => {
    await changeBucket(parts, { scope, input }, (bucket) => ({ ...bucket, tags: undefined }));
    return {};
  };
}
