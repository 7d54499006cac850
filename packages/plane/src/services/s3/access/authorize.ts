import type { RequestContext } from '@slipway/wire';
import { evaluatePolicy } from '../../../policy/evaluate-policy.ts';
import { readPolicy, type Statement } from '../../../policy/policy-document.ts';
import { type Grant, grants, type Requester } from '../domain/access-control-list.ts';
import { type BucketRecord, ownershipOf, publicAccessOf } from '../domain/bucket.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { isPublicPolicy } from '../domain/public-policy.ts';
import { isDeleteMarker } from '../domain/version.ts';
import { accessDenied, noSuchBucket } from '../errors.ts';
import type { S3Parts } from '../parts.ts';
import { conditionContext } from './condition-context.ts';
import { type AccessRule, listRule } from './rules.ts';

export type Caller = Pick<RequestContext, 'principal' | 'headers'>;

export interface Access {
  readonly bucket: string;
  /** Of an object. */
  readonly key?: string | undefined;
  readonly versionId?: string | undefined;
  readonly input?: Readonly<Record<string, unknown>>;
}

/** Throws S3's refusal when the caller may not do what the rule is about. */
export function authorize(
  { store }: Pick<S3Parts, 'store'>,
  caller: Caller,
  { rule, access }: { readonly rule: AccessRule; readonly access: Access },
): void {
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
  const decision = byPolicy(asked);
  if (decision === 'deny') throw accessDenied();
  if (decision === 'allow' || isOwnersRight(asked, isOwner) || byAcl(asked)) return;
  if (isMissing(asked) && mayList(asked)) return;
  throw accessDenied();
}

/** There is nothing to read: who may list learns that, everybody else is refused. */
function isMissing({ rule, object }: Asked): boolean {
  return rule.acl?.of === 'object' && object === undefined;
}

function mayList(asked: Asked): boolean {
  const { access, bucket } = asked;
  const input = { Prefix: access.key };
  return byPolicy({ ...asked, rule: listRule, access: { bucket: bucket.name, input } }) === 'allow';
}

interface Asked {
  readonly rule: AccessRule;
  readonly access: Access;
  readonly bucket: BucketRecord;
  readonly object: ObjectRecord | undefined;
  readonly caller: Caller;
}

function findObject(store: S3Parts['store'], access: Access): ObjectRecord | undefined {
  const { bucket, key, versionId } = access;
  if (key === undefined) return undefined;
  if (versionId === undefined) return store.objects.find({ bucket, key });
  const version = store.versions.find({ bucket, key }, versionId);
  return version && !isDeleteMarker(version) ? version : undefined;
}

function byPolicy(asked: Asked): 'allow' | 'deny' | 'none' {
  const { bucket, caller } = asked;
  if (bucket.policy === undefined) return 'none';
  const statements = statementsOf(bucket.policy);
  const decision = decide(asked, statements);
  const isRestricted = publicAccessOf(bucket).restrictPublicBuckets && isPublicPolicy(statements);
  if (decision !== 'allow' || !isRestricted) return decision;
  return caller.principal.accountId === bucket.accountId ? 'allow' : 'none';
}

function decide({ rule, access, bucket, object, caller }: Asked, statements: readonly Statement[]) {
  const { principal } = caller;
  const { versionId, key = '' } = access;
  const action = versionId === undefined ? rule.action : (rule.versionAction ?? rule.action);
  const arn = `arn:aws:s3:::${bucket.name}`;
  return evaluatePolicy(statements, {
    principal: {
      accountId: principal.isAnonymous ? undefined : principal.accountId,
      arns: [principal.arn, ...(principal.roleArn === undefined ? [] : [principal.roleArn])],
    },
    action,
    resource: rule.resource === 'object' ? `${arn}/${key}` : arn,
    context: conditionContext({ caller, bucket, object, access }),
  });
}

/** The last documents read: a policy is asked for on every request. */
const readStatements = new Map<string, readonly Statement[]>();
const documentsMax = 100;

function statementsOf(policy: string): readonly Statement[] {
  const known = readStatements.get(policy);
  if (known) return known;
  const reading = readPolicy(policy);
  const statements = 'fault' in reading ? [] : reading.statements;
  if (readStatements.size >= documentsMax) readStatements.clear();
  readStatements.set(policy, statements);
  return statements;
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
