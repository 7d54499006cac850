import type { GrantsInput } from './asked-grants.ts';
import { type Grant, isPublic } from './domain/access-control-list.ts';
import { type BucketRecord, ownershipOf, publicAccessOf } from './domain/bucket.ts';
import { accessDenied, aclNotSupported } from './errors.ts';

/** Canned ACLs that say what a bucket with an enforced owner has anyway. */
const harmless: readonly (string | undefined)[] = [undefined, 'bucket-owner-full-control'];

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
    if (!isOwners && !harmless.includes(input.ACL)) throw aclNotSupported();
    if (!isOwners && input.ACL === undefined) throw aclNotSupported();
    return;
  }
  if (publicAccessOf(bucket).blockPublicAcls && isPublic(grants)) throw accessDenied();
}
