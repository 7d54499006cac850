import type { PutBucketAclCommandInput, PutBucketAclCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import { askedGrants } from '../asked-grants.ts';
import { getBucket } from '../lookup.ts';
import { refuseGrants } from '../refuse-grants.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** PutBucketAcl */
export function putBucketAcl(parts: S3Parts) {
  return async (
    input: PutBucketAclCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<PutBucketAclCommandOutput>> => {
    const bucket = getBucket(parts.store, scope, input);
    const owners = { owner: bucket.accountId, bucketOwner: bucket.accountId };
    const grants = askedGrants(parts, { input, owners, isDocument: true }) ?? [];
    refuseGrants(bucket, grants, input);
    await changeBucket(parts, { scope, input }, (current) => ({ ...current, grants }));
    return {};
  };
}
