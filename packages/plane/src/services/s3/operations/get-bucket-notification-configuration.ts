import type {
  GetBucketNotificationConfigurationCommandOutput,
  GetBucketNotificationConfigurationRequest,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** GetBucketNotificationConfiguration: no bucket notifies anybody, since the plane serves no destination. */
export function getBucketNotificationConfiguration(parts: S3Parts) {
  return (
    input: GetBucketNotificationConfigurationRequest,
    { scope }: RequestContext,
  ): Answer<GetBucketNotificationConfigurationCommandOutput> => {
    getBucket(parts.store, scope, input);
    return {};
  };
}
