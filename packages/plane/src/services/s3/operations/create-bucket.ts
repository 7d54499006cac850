import type { CreateBucketCommandInput, CreateBucketCommandOutput } from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { askedGrants } from '../asked-grants.ts';
import { checkedTags } from '../checked-tags.ts';
import { type Grant, isPublic } from '../domain/access-control-list.ts';
import { type BucketRecord, isOwnership, ownershipOf, publicAccessOf } from '../domain/bucket.ts';
import { isBucketName } from '../domain/bucket-name.ts';
import { defaultBucketEncryption } from '../domain/encryption.ts';
import { bucketRegion, checkLocation } from '../domain/location-constraint.ts';
import { bucketTagsMax } from '../domain/tags.ts';
import {
  accessDenied,
  bucketAlreadyExists,
  bucketAlreadyOwnedByYou,
  headerNotImplemented,
  illegalLocationConstraint,
  invalidArgument,
  invalidBucketAclWithOwnership,
  invalidBucketName,
  invalidLocationConstraint,
} from '../errors.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** CreateBucket. Creating one's own bucket again succeeds in us-east-1 and is refused elsewhere, as AWS has it. */
export function createBucket(parts: S3Parts) {
  const { store, clock, accounts, isSseCBlocked } = parts;
  return async (
    input: CreateBucketCommandInput,
    { scope, principal }: RequestContext,
  ): Promise<Answer<CreateBucketCommandOutput>> => {
    const { accountId, region } = scope;
    if (principal.isAnonymous) throw accessDenied();
    const name = input.Bucket ?? '';
    if (!isBucketName(name)) throw invalidBucketName(name);
    refuseUnserved(input);
    const constraint = input.CreateBucketConfiguration?.LocationConstraint ?? '';
    refuseLocation(constraint, region);
    refuseOwnership(input.ObjectOwnership);

    const bucket: BucketRecord = {
      name,
      accountId,
      region: bucketRegion(constraint, region),
      ...(constraint === 'EU' && { isEu: true }),
      createdAt: clock.now(),
      encryption: {
        ...defaultBucketEncryption,
        isSseCBlocked: isSseCBlocked && accounts.length === 0,
      },
      ...settingsOf(input, accounts.length > 0),
    };
    const owners = { owner: accountId, bucketOwner: accountId };
    const grants = askedGrants(parts, { input, owners, isDocument: false });
    if (grants) refuseBucketGrants(bucket, grants);
    const isNew = await store.buckets.insert({ ...bucket, grants });
    if (!isNew) refuseTaken(bucket, store.buckets.find(name));
    return { Location: `/${name}`, BucketArn: `arn:aws:s3:::${name}` };
  };
}

function refuseOwnership(asked: string | undefined): void {
  if (asked === undefined || isOwnership(asked)) return;
  const argument = { name: 'x-amz-object-ownership', value: undefined };
  throw invalidArgument(`Invalid x-amz-object-ownership header: ${asked}`, argument);
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

/** As new buckets are; where accounts are told apart, as they were before April 2023. */
function settingsOf(input: CreateBucketCommandInput, isOfOldKind: boolean): Partial<BucketRecord> {
  const tags = input.CreateBucketConfiguration?.Tags;
  return {
    ...(isOfOldKind && { ownership: null, publicAccess: null }),
    ...(input.ObjectOwnership && { ownership: input.ObjectOwnership }),
    ...(tags?.length && { tags: checkedTags(tags, bucketTagsMax) }),
  };
}

function refuseBucketGrants(bucket: BucketRecord, grants: readonly Grant[]): void {
  if (!isOthers(grants, bucket.accountId)) return;
  if (ownershipOf(bucket) === 'BucketOwnerEnforced') throw invalidBucketAclWithOwnership();
  if (publicAccessOf(bucket).blockPublicAcls && isPublic(grants)) throw accessDenied();
}

function isOthers(grants: readonly Grant[], owner: string): boolean {
  return grants.some(({ grantee }) => grantee.kind === 'group' || grantee.accountId !== owner);
}

function refuseUnserved(input: CreateBucketCommandInput): void {
  if (input.ObjectLockEnabledForBucket)
    throw headerNotImplemented('x-amz-bucket-object-lock-enabled');
  const { Bucket, Location } = input.CreateBucketConfiguration ?? {};
  if (Bucket ?? Location) throw headerNotImplemented('Location');
}
