import type { GetBucketPolicyCommandInput, GetBucketPolicyCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { noSuchBucketPolicy } from '../setting-errors.ts';

/** GetBucketPolicy: the document, as it was put. */
export function getBucketPolicy(parts: S3Parts) {
  return (
    input: GetBucketPolicyCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketPolicyCommandOutput> => {
    const bucket = getBucket(parts.store, scope, input);
    if (bucket.policy === undefined) throw noSuchBucketPolicy(bucket.name);
    return { Policy: bucket.policy };
  };
}
