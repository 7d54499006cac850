import type {
  GetBucketOwnershipControlsCommandInput,
  GetBucketOwnershipControlsCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { ownershipOf } from '../domain/bucket.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { ownershipControlsNotFound } from '../setting-errors.ts';

/** GetBucketOwnershipControls */
export function getBucketOwnershipControls(parts: S3Parts) {
  return (
    input: GetBucketOwnershipControlsCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketOwnershipControlsCommandOutput> => {
    const bucket = getBucket(parts.store, scope, input);
    if (bucket.ownership === null) throw ownershipControlsNotFound(bucket.name);
    return { OwnershipControls: { Rules: [{ ObjectOwnership: ownershipOf(bucket) }] } };
  };
}
