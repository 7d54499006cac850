import type { PutBucketPolicyCommandInput, PutBucketPolicyCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import { checkedPolicy } from '../checked-policy.ts';
import { publicAccessOf } from '../domain/bucket.ts';
import { isPublicPolicy } from '../domain/public-policy.ts';
import { accessDenied } from '../errors.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** PutBucketPolicy */
export function putBucketPolicy(parts: S3Parts) {
  return async (
    input: PutBucketPolicyCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<PutBucketPolicyCommandOutput>> => {
    const policy = input.Policy ?? '';
    const { name } = getBucket(parts.store, scope, input);
    const statements = checkedPolicy(policy, name);
    await changeBucket(parts, { scope, input }, (bucket) => {
      if (publicAccessOf(bucket).blockPublicPolicy && isPublicPolicy(statements)) {
        throw accessDenied();
      }
      return { ...bucket, policy };
    });
    return {};
  };
}
