import type { GrantsInput } from './asked-grants.ts';
import { type Grant, isPublic } from './domain/access-control-list.ts';
import { type BucketRecord, ownershipOf, publicAccessOf } from './domain/bucket.ts';
import { accessDenied, aclNotSupported } from './errors.ts';

/** Refuses an ACL where the bucket knows none, and a public one where the bucket blocks those. */
export function refuseGrants(
  bucket: BucketRecord,
  grants: readonly Grant[],
  input: GrantsInput,
): void {
  if (ownershipOf(bucket) === 'BucketOwnerEnforced') {
    const isOwners = grants.every(
      ({ grantee, permission }) =>
        grantee.kind === 'account' &&
        grantee.accountId === bucket.accountId &&
        permission === 'FULL_CONTROL',
    );
    // Only what says that the owner of the bucket has full control, in so many words.
    const isSaid = input.ACL === undefined || input.ACL === 'bucket-owner-full-control';
    if (!isOwners || !isSaid) throw aclNotSupported();
    return;
  }
  if (publicAccessOf(bucket).blockPublicAcls && isPublic(grants)) throw accessDenied();
}

/** Where ACLs do not count, a grant to anybody is refused before it is asked who that is. */
export function refuseGrantHeaders(bucket: BucketRecord, input: GrantsInput): void {
  if (ownershipOf(bucket) !== 'BucketOwnerEnforced') return;
  const { GrantRead, GrantReadACP, GrantWrite, GrantWriteACP } = input;
  const given = [GrantRead, GrantReadACP, GrantWrite, GrantWriteACP];
  if (given.some((header) => header !== undefined)) throw aclNotSupported();
}
