import type { GetBucketAclCommandInput, GetBucketAclCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { aclAnswer } from '../acl-answer.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** GetBucketAcl */
export function getBucketAcl(parts: S3Parts) {
  return (
    input: GetBucketAclCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketAclCommandOutput> => {
    const bucket = getBucket(parts.store, scope, input);
    return aclAnswer(parts, bucket.accountId, bucket.grants);
  };
}
