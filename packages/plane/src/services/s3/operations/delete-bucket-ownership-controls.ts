import type {
  DeleteBucketOwnershipControlsCommandInput,
  DeleteBucketOwnershipControlsCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** DeleteBucketOwnershipControls: ACLs count again. */
export function deleteBucketOwnershipControls(parts: S3Parts) {
  return async (
    input: DeleteBucketOwnershipControlsCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<DeleteBucketOwnershipControlsCommandOutput>> => {
    await changeBucket(parts, { scope, input }, (bucket) => ({ ...bucket, ownership: null }));
    return {};
  };
}
