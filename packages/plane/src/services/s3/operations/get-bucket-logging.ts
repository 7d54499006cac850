import type {
  GetBucketLoggingCommandInput,
  GetBucketLoggingCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** GetBucketLogging: no bucket writes logs of its requests. */
export function getBucketLogging({ store }: S3Parts) {
  return (
    input: GetBucketLoggingCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketLoggingCommandOutput> => {
    getBucket(store, scope, input);
    return {};
  };
}
