import type { PutBucketAclCommandInput, PutBucketAclCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { askedGrants, checkGrantWords } from '../asked-grants.ts';
import { changeBucket } from '../change-bucket.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { refuseGrantHeaders, refuseGrants } from '../refuse-grants.ts';

/** PutBucketAcl */
export function putBucketAcl(parts: S3Parts) {
  return async (
    input: PutBucketAclCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<PutBucketAclCommandOutput>> => {
    const bucket = getBucket(parts.store, scope, input);
    checkGrantWords(input);
    refuseGrantHeaders(bucket, input);
    const owners = { owner: bucket.accountId, bucketOwner: bucket.accountId };
    const grants = askedGrants(parts, { input, owners, isDocument: true }) ?? [];
    refuseGrants(bucket, grants, input);
    await changeBucket(parts, { scope, input }, (current) => ({ ...current, grants }));
    return {};
  };
}
