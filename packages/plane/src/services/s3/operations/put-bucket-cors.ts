import type { PutBucketCorsCommandInput, PutBucketCorsCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import { checkedCorsRules } from '../cors-rules.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** PutBucketCors */
export function putBucketCors(parts: S3Parts) {
  return async (
    input: PutBucketCorsCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<PutBucketCorsCommandOutput>> => {
    const cors = checkedCorsRules(input.CORSConfiguration?.CORSRules ?? []);
    await changeBucket(parts, { scope, input }, (bucket) => ({ ...bucket, cors }));
    return {};
  };
}
