import type {
  DeleteBucketReplicationCommandInput,
  DeleteBucketReplicationCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** DeleteBucketReplication: S3 does not mind that there is none. */
export function deleteBucketReplication({ store }: S3Parts) {
  return (
    input: DeleteBucketReplicationCommandInput,
    { scope }: RequestContext,
  ): Answer<DeleteBucketReplicationCommandOutput> => {
    getBucket(store, scope, input);
    return {};
  };
}
