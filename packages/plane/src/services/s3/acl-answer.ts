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
    Grants: groupsFirst(grants).map(({ grantee, permission }) => ({
      Grantee:
        grantee.kind === 'group'
          ? { Type: 'Group', URI: groupUri(grantee.group) }
          : { Type: 'CanonicalUser', ...ownerOf(parts, grantee.accountId) },
      Permission: permission,
    })),
  };
}

/** In the order that clients know: the list itself has none. */
function groupsFirst(grants: readonly Grant[]): readonly Grant[] {
  const isGroup = ({ grantee }: Grant) => grantee.kind === 'group';
  return [...grants.filter(isGroup), ...grants.filter((grant) => !isGroup(grant))];
}
