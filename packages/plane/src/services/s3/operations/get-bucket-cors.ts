import type { GetBucketCorsCommandInput, GetBucketCorsCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { corsRuleAnswer } from '../cors-rules.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { noSuchCorsConfiguration } from '../setting-errors.ts';

/** GetBucketCors */
export function getBucketCors(parts: S3Parts) {
  return (
    input: GetBucketCorsCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketCorsCommandOutput> => {
    const bucket = getBucket(parts.store, scope, input);
    if (!bucket.cors) throw noSuchCorsConfiguration(bucket.name);
    return { CORSRules: bucket.cors.map(corsRuleAnswer) };
  };
}
