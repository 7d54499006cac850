import type { RequestContext } from '@slipway/wire';
import { getBucket, getDescribed, locate } from '../lookup.ts';
import type { S3Parts } from '../parts.ts';
import { bucketWithoutLock } from '../setting-errors.ts';

interface ObjectInput {
  readonly Bucket: string | undefined;
  readonly Key: string | undefined;
  readonly VersionId?: string | undefined;
  readonly ExpectedBucketOwner?: string | undefined;
}

/**
 * Retention and legal hold of an object, asked or set, in a bucket without object lock; no other buckets are here yet.
 * Source: AWS's answers to LocalStack's `test_s3_object_retention_exc` and `test_put_object_legal_hold_exc`, 2023.
 */
export function withoutObjectLock({ store }: S3Parts, method: 'GET' | 'PUT') {
  return (input: ObjectInput, { scope }: RequestContext): never => {
    getBucket(store, scope, input);
    getDescribed(store, locate(input), { versionId: input.VersionId, method });
    throw bucketWithoutLock();
  };
}
