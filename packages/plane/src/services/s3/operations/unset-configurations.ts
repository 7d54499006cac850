import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { S3Parts } from '../parts.ts';
import { noSuchConfiguration } from '../setting-errors.ts';

type BucketInput = Parameters<typeof getBucket>[2];

/**
 * Get and Delete of one of the analytics, inventories, metrics and archive tiers of a bucket, of which none can be made
 * here: S3's answer about one that does not exist. Source: AWS's answers to LocalStack's
 * `test_s3_analytics_configurations` and its like (2023 to 2025).
 */
export function noConfiguration({ store }: S3Parts) {
  return (input: BucketInput, { scope }: RequestContext): never => {
    getBucket(store, scope, input);
    throw noSuchConfiguration();
  };
}

/** List of these: an empty page. */
export function noConfigurations({ store }: S3Parts) {
  return (input: BucketInput, { scope }: RequestContext) => {
    getBucket(store, scope, input);
    return { IsTruncated: false };
  };
}
