export type Permission = 'FULL_CONTROL' | 'READ' | 'WRITE' | 'READ_ACP' | 'WRITE_ACP';

export type Group = 'AllUsers' | 'AuthenticatedUsers' | 'LogDelivery';

export type Grantee =
  | { readonly kind: 'account'; readonly accountId: string }
  | { readonly kind: 'group'; readonly group: Group };

export interface Grant {
  readonly grantee: Grantee;
  readonly permission: Permission;
}

/** Whose request it is; without an account it is anonymous. */
export interface Requester {
  readonly accountId: string | undefined;
}

const groupUris: Readonly<Record<Group, string>> = {
  AllUsers: 'http://acs.amazonaws.com/groups/global/AllUsers',
  AuthenticatedUsers: 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers',
  LogDelivery: 'http://acs.amazonaws.com/groups/s3/LogDelivery',
};

export function groupUri(group: Group): string {
  return groupUris[group];
}

export function groupOf(uri: string): Group | undefined {
  const groups: readonly Group[] = ['AllUsers', 'AuthenticatedUsers', 'LogDelivery'];
  return groups.find((group) => groupUris[group] === uri);
}

/** Whether the grants give a permission; `owner` always may read and write the list itself. */
export function grants(
  list: readonly Grant[],
  requester: Requester,
  permission: Permission,
): boolean {
  return list.some(
    (grant) =>
      (grant.permission === permission || grant.permission === 'FULL_CONTROL') &&
      includes(grant.grantee, requester),
  );
}

function includes(grantee: Grantee, { accountId }: Requester): boolean {
  if (grantee.kind === 'account') return grantee.accountId === accountId;
  switch (grantee.group) {
    case 'AllUsers':
      return true;
    case 'AuthenticatedUsers':
      return accountId !== undefined;
    case 'LogDelivery':
      return false;
  }
}

/** Whether anybody outside the account that owns it gets something. */
export function isPublic(list: readonly Grant[]): boolean {
  return list.some(
    ({ grantee }) =>
      grantee.kind === 'group' &&
      (grantee.group === 'AllUsers' || grantee.group === 'AuthenticatedUsers'),
  );
}

export interface Owners {
  /** Account that owns the bucket or object. */
  readonly owner: string;
  /** Of an object: the account that owns its bucket. */
  readonly bucketOwner: string;
}

/**
 * The grants of a canned ACL; undefined for a name that S3 does not know.
 * Source: https://docs.aws.amazon.com/AmazonS3/latest/userguide/acl-overview.html (2026-11).
 */
export function cannedGrants(name: string, { owner, bucketOwner }: Owners) {
  const full = accountGrant(owner, 'FULL_CONTROL');
  switch (name) {
    case 'private':
    case 'aws-exec-read':
      return [full];
    case 'public-read':
      return [groupGrant('AllUsers', 'READ'), full];
    case 'public-read-write':
      return [groupGrant('AllUsers', 'READ'), groupGrant('AllUsers', 'WRITE'), full];
    case 'authenticated-read':
      return [groupGrant('AuthenticatedUsers', 'READ'), full];
    case 'bucket-owner-read':
      return owner === bucketOwner ? [full] : [full, accountGrant(bucketOwner, 'READ')];
    case 'bucket-owner-full-control':
      return owner === bucketOwner ? [full] : [full, accountGrant(bucketOwner, 'FULL_CONTROL')];
    case 'log-delivery-write':
      return [groupGrant('LogDelivery', 'WRITE'), groupGrant('LogDelivery', 'READ_ACP'), full];
    default:
      return undefined;
  }
}

export function accountGrant(accountId: string, permission: Permission): Grant {
  return { grantee: { kind: 'account', accountId }, permission };
}

function groupGrant(group: Group, permission: Permission): Grant {
  return { grantee: { kind: 'group', group }, permission };
}
