import type {
  GetBucketReplicationCommandInput,
  GetBucketReplicationCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { replicationNotFound } from '../setting-errors.ts';

/** GetBucketReplication: no bucket is replicated. */
export function getBucketReplication({ store }: S3Parts) {
  return (
    input: GetBucketReplicationCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketReplicationCommandOutput> => {
    throw replicationNotFound(getBucket(store, scope, input).name);
  };
}
