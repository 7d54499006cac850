import type {
  GetBucketLifecycleConfigurationCommandInput,
  GetBucketLifecycleConfigurationCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { defaultTransitionMinimum } from '../domain/lifecycle.ts';
import { lifecycleRuleAnswer } from '../lifecycle-rules.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { noSuchLifecycleConfiguration } from '../setting-errors.ts';

/** GetBucketLifecycleConfiguration */
export function getBucketLifecycleConfiguration(parts: S3Parts) {
  return (
    input: GetBucketLifecycleConfigurationCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketLifecycleConfigurationCommandOutput> => {
    const bucket = getBucket(parts.store, scope, input);
    if (!bucket.lifecycle) throw noSuchLifecycleConfiguration(bucket.name);
    return {
      Rules: bucket.lifecycle.map(lifecycleRuleAnswer),
      TransitionDefaultMinimumObjectSize: bucket.transitionMinimum ?? defaultTransitionMinimum,
    };
  };
}
