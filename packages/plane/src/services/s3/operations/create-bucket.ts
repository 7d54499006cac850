import type { CreateBucketCommandInput, CreateBucketCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import type { BucketRecord } from '../domain/bucket.ts';
import { isBucketName } from '../domain/bucket-name.ts';
import { defaultBucketEncryption } from '../domain/encryption.ts';
import { bucketRegion, checkLocation } from '../domain/location-constraint.ts';
import {
  aclNotSupported,
  bucketAlreadyExists,
  bucketAlreadyOwnedByYou,
  headerNotImplemented,
  illegalLocationConstraint,
  invalidBucketName,
  invalidLocationConstraint,
} from '../errors.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** CreateBucket. Creating one's own bucket again succeeds in us-east-1 and is refused elsewhere, as AWS has it. */
export function createBucket({ store, clock, isSseCBlocked }: S3Parts) {
  return async (
    input: CreateBucketCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<CreateBucketCommandOutput>> => {
    const { accountId, region } = scope;
    const name = input.Bucket ?? '';
    if (!isBucketName(name)) throw invalidBucketName(name);
    refuseUnserved(input);
    const constraint = input.CreateBucketConfiguration?.LocationConstraint ?? '';
    refuseLocation(constraint, region);

    const bucket = {
      name,
      accountId,
      region: bucketRegion(constraint, region),
      createdAt: clock.now(),
      encryption: { ...defaultBucketEncryption, isSseCBlocked },
    };
    if (!(await store.buckets.insert(bucket))) refuseTaken(bucket, store.buckets.find(name));
    return { Location: `/${name}`, BucketArn: `arn:aws:s3:::${name}` };
  };
}

function refuseLocation(constraint: string, region: string): void {
  const verdict = checkLocation(constraint, region);
  if (verdict === 'illegal') throw illegalLocationConstraint(constraint);
  if (verdict === 'unknown') throw invalidLocationConstraint(constraint);
}

/** The second creation of the same bucket in us-east-1 passes. */
function refuseTaken(bucket: BucketRecord, existing: BucketRecord | undefined): void {
  if (existing?.accountId !== bucket.accountId) throw bucketAlreadyExists(bucket.name);
  const isForgiven = bucket.region === 'us-east-1' && existing.region === bucket.region;
  if (!isForgiven) throw bucketAlreadyOwnedByYou(bucket.name);
}

function refuseUnserved(input: CreateBucketCommandInput): void {
  const { ACL, GrantFullControl, GrantRead, GrantReadACP, GrantWrite, GrantWriteACP } = input;
  const grants = [GrantFullControl, GrantRead, GrantReadACP, GrantWrite, GrantWriteACP];
  const hasAcl = ACL !== undefined && ACL !== 'private';
  if (hasAcl || grants.some((grant) => grant !== undefined)) throw aclNotSupported();
  if (input.ObjectLockEnabledForBucket)
    throw headerNotImplemented('x-amz-bucket-object-lock-enabled');
  if (input.ObjectOwnership !== undefined && input.ObjectOwnership !== 'BucketOwnerEnforced')
    throw headerNotImplemented('x-amz-object-ownership');
  const { Tags, Bucket, Location } = input.CreateBucketConfiguration ?? {};
  if (Tags?.length) throw headerNotImplemented('Tags');
  if (Bucket ?? Location) throw headerNotImplemented('Location');
}
