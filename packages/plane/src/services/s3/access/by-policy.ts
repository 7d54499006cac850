import type { PermissionRequest } from '#ports/permissions.ts';
import { evaluatePolicy, type PolicyDecision } from '../../../policy/evaluate-policy.ts';
import { statementsOf } from '../../../policy/known-statements.ts';
import type { Statement } from '../../../policy/policy-document.ts';
import { type BucketRecord, publicAccessOf } from '../domain/bucket.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { isPublicPolicy } from '../domain/public-policy.ts';
import type { Access, Caller } from './access.ts';
import { conditionContext } from './condition-context.ts';
import type { AccessRule } from './rules.ts';

export interface Asked {
  readonly rule: AccessRule;
  readonly access: Access;
  readonly bucket: BucketRecord;
  readonly object: ObjectRecord | undefined;
  readonly caller: Caller;
}

interface ByPolicy {
  /** Leaves out what is granted to the whole account. */
  readonly byName?: boolean;
}

/** What the policy of the bucket says. */
export function byPolicy(asked: Asked, options: ByPolicy = {}): PolicyDecision {
  const { bucket, caller } = asked;
  if (bucket.policy === undefined) return 'none';
  const statements = statementsOf(bucket.policy);
  const decision = decide(asked, statements, options);
  const isRestricted = publicAccessOf(bucket).restrictPublicBuckets && isPublicPolicy(statements);
  if (decision !== 'allow' || !isRestricted) return decision;
  return caller.principal.accountId === bucket.accountId ? 'allow' : 'none';
}

function decide(
  asked: Asked,
  statements: readonly Statement[],
  { byName = false }: ByPolicy,
): PolicyDecision {
  const { principal } = asked.caller;
  const { arn, roleArn, accountId, isAnonymous } = principal;
  const named = byName ? 'none' : accountId;
  return evaluatePolicy(statements, {
    ...permissionOf(asked),
    principal: {
      accountId: isAnonymous ? undefined : named,
      arns: [arn, ...(roleArn === undefined ? [] : [roleArn])],
    },
  });
}

export function permissionOf({ rule, access, bucket, object, caller }: Asked): PermissionRequest {
  const isOfVersion = access.versionId !== undefined;
  return {
    action: isOfVersion ? (rule.versionAction ?? rule.action) : rule.action,
    resource: resourceOf({ rule, access, bucket }),
    context: conditionContext({ caller, bucket, object, access }),
  };
}

export function resourceOf({
  rule,
  access,
  bucket,
}: Pick<Asked, 'rule' | 'access' | 'bucket'>): string {
  const arn = `arn:aws:s3:::${bucket.name}`;
  return rule.resource === 'object' ? `${arn}/${access.key ?? ''}` : arn;
}
