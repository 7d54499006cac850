import type {
  PutBucketOwnershipControlsCommandInput,
  PutBucketOwnershipControlsCommandOutput,
} from '@aws-sdk/client-s3';
import type { RequestContext } from '@slipway/wire';
import { changeBucket } from '../change-bucket.ts';
import { isOwnership } from '../domain/bucket.ts';
import { invalidBucketAclWithOwnership, malformedXml } from '../errors.ts';
import type { Answer, S3Parts } from '../parts.ts';

/** PutBucketOwnershipControls. A bucket that grants something to others cannot enforce its owner. */
export function putBucketOwnershipControls(parts: S3Parts) {
  return async (
    input: PutBucketOwnershipControlsCommandInput,
    { scope }: RequestContext,
  ): Promise<Answer<PutBucketOwnershipControlsCommandOutput>> => {
    const [rule, second] = input.OwnershipControls?.Rules ?? [];
    const ownership = rule?.ObjectOwnership;
    if (ownership === undefined || second || !isOwnership(ownership)) throw malformedXml();
    await changeBucket(parts, { scope, input }, (bucket) => {
      const hasGrants = (bucket.grants ?? []).some(
        ({ grantee }) => grantee.kind !== 'account' || grantee.accountId !== bucket.accountId,
      );
      if (ownership === 'BucketOwnerEnforced' && hasGrants) throw invalidBucketAclWithOwnership();
      return { ...bucket, ownership };
    });
    return {};
  };
}
