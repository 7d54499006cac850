import type {
  GetBucketAccelerateConfigurationCommandInput,
  GetBucketAccelerateConfigurationCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** GetBucketAccelerateConfiguration: no bucket was ever accelerated, which S3 says with an answer without a status. */
export function getBucketAccelerateConfiguration({ store }: S3Parts) {
  return (
    input: GetBucketAccelerateConfigurationCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketAccelerateConfigurationCommandOutput> => {
    getBucket(store, scope, input);
    return {};
  };
}
