import type { PermissionRequest } from '#ports/permissions.ts';
import { evaluatePolicy } from '../../../policy/evaluate-policy.ts';
import { statementsOf } from '../../../policy/known-statements.ts';
import type { Statement } from '../../../policy/policy-document.ts';
import { askResourcePolicy, type ResourceAnswer } from '../../../policy/resource-grant.ts';
import { type BucketRecord, publicAccessOf } from '../domain/bucket.ts';
import type { ObjectRecord } from '../domain/object.ts';
import { isPublicPolicy } from '../domain/public-policy.ts';
import { canonicalUserId } from '../work/owner.ts';
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

/** What the policy of the bucket says, and whom it names by that. */
export function byPolicy(asked: Asked): ResourceAnswer {
  const { bucket, caller } = asked;
  if (bucket.policy === undefined) return { decision: 'none' };
  const statements = statementsOf(bucket.policy);
  const answer = ask(asked, statements);
  const isRestricted = publicAccessOf(bucket).restrictPublicBuckets && isPublicPolicy(statements);
  if (answer.decision !== 'allow' || !isRestricted) return answer;
  return caller.principal.accountId === bucket.accountId ? answer : { decision: 'none' };
}

function ask(asked: Asked, statements: readonly Statement[]): ResourceAnswer {
  const { principal } = asked.caller;
  const request = permissionOf(asked);
  if (!principal.isAnonymous) {
    const canonicalId = () => canonicalUserId(principal.accountId);
    return askResourcePolicy(statements, principal, { ...request, canonicalId });
  }
  const nobody = { accountId: undefined, arns: [] };
  return { decision: evaluatePolicy(statements, { ...request, principal: nobody }) };
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
