import type { GetBucketPolicyCommandInput, GetBucketPolicyCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { noSuchBucketPolicy } from '../errors.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

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
