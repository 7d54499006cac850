import type {
  PutBucketLoggingCommandInput,
  PutBucketLoggingCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { invalidLoggingTarget, settingNotServed } from '../setting-errors.ts';

/** PutBucketLogging: takes the status that logs nothing. */
export function putBucketLogging({ store }: S3Parts) {
  return (
    input: PutBucketLoggingCommandInput,
    { scope }: RequestContext,
  ): Answer<PutBucketLoggingCommandOutput> => {
    getBucket(store, scope, input);
    const target = input.BucketLoggingStatus?.LoggingEnabled?.TargetBucket;
    if (target === undefined) return {};
    throw store.buckets.find(target)
      ? settingNotServed('no logs of requests to buckets')
      : invalidLoggingTarget(target);
  };
}
