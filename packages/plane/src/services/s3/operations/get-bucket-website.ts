import type {
  GetBucketWebsiteCommandInput,
  GetBucketWebsiteCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { noSuchWebsiteConfiguration } from '../setting-errors.ts';

/** GetBucketWebsite: no bucket is a website. */
export function getBucketWebsite({ store }: S3Parts) {
  return (
    input: GetBucketWebsiteCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketWebsiteCommandOutput> => {
    throw noSuchWebsiteConfiguration(getBucket(store, scope, input).name);
  };
}
