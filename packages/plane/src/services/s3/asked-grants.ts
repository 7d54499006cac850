import type { AccessControlPolicy, Grant as GrantInput } from '@aws-sdk/client-s3';
import {
  accountGrant,
  cannedGrants,
  type Grant,
  type Grantee,
  groupOf,
  type Owners,
  type Permission,
} from './domain/access-control-list.ts';
import {
  invalidArgument,
  invalidRequest,
  malformedAcl,
  missingSecurityHeader,
  unexpectedContent,
  unresolvableEmail,
} from './errors.ts';
import type { S3Parts } from './parts.ts';
import { canonicalUserId } from './work/owner.ts';

export interface GrantsInput {
  readonly ACL?: string | undefined;
  readonly GrantFullControl?: string | undefined;
  readonly GrantRead?: string | undefined;
  readonly GrantReadACP?: string | undefined;
  readonly GrantWrite?: string | undefined;
  readonly GrantWriteACP?: string | undefined;
  readonly AccessControlPolicy?: AccessControlPolicy | undefined;
}

export interface GrantsRequest {
  readonly input: GrantsInput;
  readonly owners: Owners;
  /** PutBucketAcl and PutObjectAcl have to say something, uploads need not. */
  readonly isDocument: boolean;
}

const grantHeaders: readonly (readonly [
  Exclude<keyof GrantsInput, 'ACL' | 'AccessControlPolicy'>,
  Permission,
])[] = [
  ['GrantRead', 'READ'],
  ['GrantWrite', 'WRITE'],
  ['GrantReadACP', 'READ_ACP'],
  ['GrantWriteACP', 'WRITE_ACP'],
  ['GrantFullControl', 'FULL_CONTROL'],
];

/** The grants that a request asks for: by a canned ACL, by headers or by a document. Undefined when by none. */
export function askedGrants(
  parts: Pick<S3Parts, 'accounts' | 'store'>,
  { input, owners, isDocument }: GrantsRequest,
): readonly Grant[] | undefined {
  const byHeaders = grantHeaders.flatMap(([member, permission]) =>
    grantsOfHeader(parts, input[member], permission),
  );
  if (input.ACL !== undefined && byHeaders.length > 0) {
    throw twoKinds();
  }
  if (input.ACL !== undefined) {
    const canned = cannedGrants(input.ACL, owners);
    if (canned) return canned;
    throw invalidArgument('', { name: 'x-amz-acl', value: input.ACL });
  }
  if (byHeaders.length > 0) return byHeaders;
  if (!isDocument) return undefined;
  const { Owner, Grants } = input.AccessControlPolicy ?? {};
  if (!input.AccessControlPolicy) throw missingSecurityHeader();
  if (Owner?.ID === undefined) throw malformedAcl();
  if (Owner.ID !== canonicalUserId(owners.owner)) throw ownerMismatch(Owner.ID);
  return (Grants ?? []).map((grant) => readGrant(parts, grant));
}

/** An ACL never changes who owns. */
function ownerMismatch(id: string) {
  return invalidArgument('Invalid id', { name: 'CanonicalUser/ID', value: id });
}

/**
 * What a request says of grants is read before it is asked whether the bucket knows any: an unknown name, group or form
 * is refused as such (AWS's answers to LocalStack's `test_s3_bucket_acl_exceptions`, 2026). Who an account is comes later.
 */
export function checkGrantWords(input: GrantsInput): void {
  const given = grantHeaders.filter(([member]) => input[member] !== undefined);
  if (input.AccessControlPolicy && (input.ACL !== undefined || given.length > 0))
    throw unexpectedContent();
  if (input.ACL !== undefined && given.length > 0) throw twoKinds();
  if (input.ACL !== undefined && !cannedGrants(input.ACL, { owner: '', bucketOwner: '' }))
    throw invalidArgument('', { name: 'x-amz-acl', value: input.ACL });
  for (const [member, permission] of given) {
    for (const item of (input[member] ?? '').split(',')) checkWords(item, permission);
  }
}

function checkWords(item: string, permission: Permission): void {
  const { kind, value } = namedGrantee(item, permission);
  if (kind === 'uri') groupGrantee(value, 'uri');
  if (kind === 'id' && !/^[0-9a-f]{64}$/.test(value))
    throw invalidArgument('Invalid id', { name: 'id', value });
}

function twoKinds() {
  return invalidRequest('Specifying both Canned ACLs and Header Grants is not allowed');
}

function namedGrantee(item: string, permission: Permission) {
  const [, kind = '', value = ''] = /^\s*(\w+)\s*=\s*"?([^"]*)"?\s*$/.exec(item) ?? [];
  const known = kind.toLowerCase();
  if (['id', 'uri', 'emailaddress'].includes(known)) return { kind: known, value };
  const name = `x-amz-grant-${permission.toLowerCase().replace('_', '-')}`;
  throw invalidArgument('Argument format not recognized', { name, value: item.trim() });
}

/** `id="…", uri="…", emailAddress="…"` */
function grantsOfHeader(
  parts: Pick<S3Parts, 'accounts' | 'store'>,
  header: string | undefined,
  permission: Permission,
): readonly Grant[] {
  if (header === undefined) return [];
  return header.split(',').map((item) => {
    const { kind, value } = namedGrantee(item, permission);
    if (kind === 'uri') return { grantee: groupGrantee(value, 'uri'), permission };
    if (kind === 'id') return { grantee: accountGrantee(parts, value, 'id'), permission };
    throw unresolvableEmail(value);
  });
}

function readGrant(
  parts: Pick<S3Parts, 'accounts' | 'store'>,
  { Grantee: grantee, Permission: permission }: GrantInput,
): Grant {
  if (!grantee || permission === undefined) throw malformedAcl();
  switch (grantee.Type) {
    case 'CanonicalUser':
      return { grantee: accountGrantee(parts, grantee.ID ?? ''), permission };
    case 'Group':
      return { grantee: groupGrantee(grantee.URI ?? ''), permission };
    case 'AmazonCustomerByEmail':
      throw unresolvableEmail(grantee.EmailAddress ?? '');
    default:
      throw malformedAcl();
  }
}

function groupGrantee(uri: string, name = 'Group/URI'): Grantee {
  const group = groupOf(uri);
  if (group) return { kind: 'group', group };
  throw invalidArgument('Invalid group uri', { name, value: uri });
}

function accountGrantee(
  { accounts, store }: Pick<S3Parts, 'accounts' | 'store'>,
  id: string,
  name = 'CanonicalUser/ID',
): Grantee {
  const known = [...accounts, ...store.buckets.list()].find(
    ({ accountId }) => canonicalUserId(accountId) === id,
  );
  if (known) return accountGrant(known.accountId, 'READ').grantee;
  throw invalidArgument('Invalid id', { name, value: id });
}
