import type {
  PutBucketLifecycleConfigurationCommandInput,
  PutBucketLifecycleConfigurationCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import { defaultTransitionMinimum, isTransitionMinimum } from '../domain/lifecycle.ts';
import { invalidRequest } from '../errors.ts';
import { checkedLifecycleRules } from '../lifecycle-rules.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** PutBucketLifecycleConfiguration. `work/lifecycle.ts` does what the rules say. */
export function putBucketLifecycleConfiguration(parts: S3Parts) {
  return async (
    input: PutBucketLifecycleConfigurationCommandInput,
    context: RequestContext,
  ): Promise<Answer<PutBucketLifecycleConfigurationCommandOutput>> => {
    const { scope } = context;
    const rules = input.LifecycleConfiguration?.Rules ?? [];
    const lifecycle = checkedLifecycleRules(rules, parts.ids);
    const minimum = input.TransitionDefaultMinimumObjectSize ?? defaultTransitionMinimum;
    if (!isTransitionMinimum(minimum)) {
      throw invalidRequest(`Invalid TransitionDefaultMinimumObjectSize found: ${String(minimum)}`);
    }
    const settings = { lifecycle, transitionMinimum: minimum };
    await changeBucket(parts, { scope, input }, (bucket) => ({ ...bucket, ...settings }));
    return { TransitionDefaultMinimumObjectSize: minimum };
  };
}
