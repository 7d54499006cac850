import { denialMessage } from '../../../authorization/access-denied.ts';
import type { PolicyDecision } from '../../../policy/evaluate-policy.ts';
import { type Grant, grants, type Requester } from '../domain/access-control-list.ts';
import { type BucketRecord, ownershipOf, publicAccessOf } from '../domain/bucket.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { isDeleteMarker } from '../domain/version.ts';
import { accessDenied, noSuchBucket } from '../errors.ts';
import type { S3Parts } from '../parts.ts';
import type { Access, Caller } from './access.ts';
import { type Asked, byPolicy, permissionOf, resourceOf } from './by-policy.ts';
import { type AccessRule, listRule } from './rules.ts';

/**
 * Throws S3's refusal when the caller may not do what the rule is about. In its own account either the caller's policies
 * or the bucket's may let it; in another's both have to. An explicit deny goes before all.
 */
export function authorize(
  parts: Pick<S3Parts, 'store' | 'permissions'>,
  caller: Caller,
  { rule, access }: { readonly rule: AccessRule; readonly access: Access },
): void {
  const { store, permissions } = parts;
  const bucket = store.buckets.find(access.bucket);
  if (!bucket) throw noSuchBucket(access.bucket);
  const { principal } = caller;
  const isOwner = !principal.isAnonymous && principal.accountId === bucket.accountId;
  if (!principal.isChecked) {
    // Any credentials are those of one account: there is nobody to tell apart.
    if (isOwner) return;
    throw accessDenied();
  }
  const object = rule.resource === 'object' ? findObject(store, access) : undefined;
  const asked: Asked = { rule, access, bucket, object, caller };
  const own = permissions.decide(principal, permissionOf(asked));
  if (!isAllowed(parts, asked, { own, isOwner })) throw refusalOf(asked, { own, isOwner });
  if (isMissing(asked) && !principal.isUnrestricted && !principal.isAnonymous) {
    // Who may not list does not learn that there is nothing.
    authorize(parts, caller, { rule: listRule, access: listing(asked) });
  }
}

interface Standing {
  /** What the policies of the caller say. */
  readonly own: PolicyDecision;
  /** Whether the bucket is of the caller's account. */
  readonly isOwner: boolean;
}

/** The root user of the bucket's account can always mend a policy that shuts everybody out. */
const policyActions = ['s3:DeleteBucketPolicy', 's3:GetBucketPolicy', 's3:PutBucketPolicy'];

function isAllowed(
  { permissions }: Pick<S3Parts, 'permissions'>,
  asked: Asked,
  { own, isOwner }: Standing,
): boolean {
  const isRoot = isOwner && asked.caller.principal.arn.endsWith(':root');
  if (isRoot && policyActions.includes(asked.rule.action)) return true;
  const { decision, grant } = byPolicy(asked);
  if (own === 'deny' || decision === 'deny') return false;
  const isLetIn =
    decision === 'allow' ||
    isOwnersRight(asked, isOwner) ||
    byAcl(asked) ||
    (isMissing(asked) && mayList(asked));
  if (asked.caller.principal.isAnonymous || own === 'allow') return isLetIn;
  // A policy that names the account leaves it to the account to let its users in; one that names the user does not.
  if (!isOwner || grant === undefined || grant === 'account') return false;
  return (
    grant === 'name' || permissions.limit(asked.caller.principal, permissionOf(asked)) === 'allow'
  );
}

/** There is nothing to read: who may list learns that, everybody else is refused. */
function isMissing({ rule, object }: Asked): boolean {
  return rule.acl?.of === 'object' && object === undefined;
}

function listing({ access, bucket }: Asked): Access {
  return { bucket: bucket.name, input: { Prefix: access.key } };
}

function mayList(asked: Asked): boolean {
  return byPolicy({ ...asked, rule: listRule, access: listing(asked) }).decision === 'allow';
}

/** In the bucket's own account S3 says why; to strangers it does not. */
function refusalOf(asked: Asked, { own, isOwner }: Standing) {
  const { rule, access, bucket, caller } = asked;
  const { principal } = caller;
  if (principal.isAnonymous || !isOwner) return accessDenied();
  const isShutByBucket = own !== 'deny' && byPolicy(asked).decision === 'deny';
  if (own === 'allow' && !isShutByBucket) return accessDenied();
  const { action } = permissionOf(asked);
  const resource = `"${resourceOf({ rule, access, bucket })}"`;
  const decision = isShutByBucket ? 'deny' : own;
  return accessDenied(
    denialMessage({ principal, action, resource, decision, isByResource: isShutByBucket }),
  );
}

function findObject(store: S3Parts['store'], access: Access): ObjectRecord | undefined {
  const { bucket, key, versionId } = access;
  if (key === undefined) return undefined;
  if (versionId === undefined) return store.objects.find({ bucket, key });
  const version = store.versions.find({ bucket, key }, versionId);
  return version && !isDeleteMarker(version) ? version : undefined;
}

/** The account of the bucket may do everything, but for what belongs to the owner of an object alone. */
function isOwnersRight({ rule, bucket, object, caller }: Asked, isOwner: boolean): boolean {
  const ownerId = object?.ownerId;
  if (rule.acl?.of !== 'object' || ownerId === undefined || !aclsCount(bucket)) return isOwner;
  // An owner reads and writes the ACL of its object also where no grant says so.
  return caller.principal.accountId === ownerId;
}

function byAcl({ rule, bucket, object, caller }: Asked): boolean {
  const { acl } = rule;
  if (!acl || !aclsCount(bucket)) return false;
  const { isAnonymous, accountId } = caller.principal;
  const requester: Requester = { accountId: isAnonymous ? undefined : accountId };
  const bucketGrants = counted(bucket, bucket.grants);
  if (acl.of === 'bucket') return grants(bucketGrants, requester, acl.permission);
  if (object) return grants(counted(bucket, object.grants), requester, acl.permission);
  return grants(bucketGrants, requester, 'READ');
}

function aclsCount(bucket: BucketRecord): boolean {
  return ownershipOf(bucket) !== 'BucketOwnerEnforced';
}

function counted(bucket: BucketRecord, list: readonly Grant[] = []): readonly Grant[] {
  if (!publicAccessOf(bucket).ignorePublicAcls) return list;
  return list.filter(({ grantee }) => grantee.kind === 'account');
}
