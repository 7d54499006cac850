import type { HeadBucketCommandInput, HeadBucketCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

export function headBucket({ store }: S3Parts) {
  return (
    input: HeadBucketCommandInput,
    { scope }: RequestContext,
  ): Answer<HeadBucketCommandOutput> => {
    const { name, region } = getBucket(store, scope, input);
    return { BucketArn: `arn:aws:s3:::${name}`, BucketRegion: region, AccessPointAlias: false };
  };
}
