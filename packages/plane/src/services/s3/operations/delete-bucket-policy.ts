import type {
  DeleteBucketPolicyCommandInput,
  DeleteBucketPolicyCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** DeleteBucketPolicy */
export function deleteBucketPolicy(parts: S3Parts) {
  return async (
    input: DeleteBucketPolicyCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<DeleteBucketPolicyCommandOutput>> => {
    await changeBucket(parts, { scope, input }, (bucket) => ({ ...bucket, policy: undefined }));
    return {};
  };
}
