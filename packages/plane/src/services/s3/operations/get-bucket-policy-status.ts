import type {
  GetBucketPolicyStatusCommandInput,
  GetBucketPolicyStatusCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { readPolicy } from '../../../policy/policy-document.ts';
import { isPublicPolicy } from '../domain/public-policy.ts';
import { getBucket } from '../lookup.ts';
import type { Answer, S3Parts } from '../parts.ts';
import { noSuchBucketPolicy } from '../setting-errors.ts';

/** GetBucketPolicyStatus: whether the policy lets everybody do something. */
export function getBucketPolicyStatus(parts: S3Parts) {
  return (
    input: GetBucketPolicyStatusCommandInput,
    { scope }: RequestContext,
  ): Answer<GetBucketPolicyStatusCommandOutput> => {
    const bucket = getBucket(parts.store, scope, input);
    if (bucket.policy === undefined) throw noSuchBucketPolicy(bucket.name);
    const reading = readPolicy(bucket.policy);
    const IsPublic = 'statements' in reading && isPublicPolicy(reading.statements);
    return { PolicyStatus: { IsPublic } };
  };
}
