import type { Principal } from '@slipway/wire';
import {
  evaluatePolicy,
  type PolicyDecision,
  type PolicyPrincipal,
  type PolicyRequest,
} from './evaluate-policy.ts';
import type { Statement } from './policy-document.ts';

/**
 * How the policy of a resource lets somebody in: by its name (or everybody's), which needs no policy of its own in its
 * account; by that of its role (or of the user behind a federated one), which the limits of its session still cut; or by its account, which leaves the decision
 * to the account's own policies.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html
 * (2026-11).
 */
export type ResourceGrant = 'name' | 'role' | 'account';

export interface ResourceAnswer {
  readonly decision: PolicyDecision;
  /** Where the decision is `allow`. */
  readonly grant?: ResourceGrant;
}

type Asker = Pick<Principal, 'accountId' | 'arn' | 'roleArn' | 'federatedBy'>;

export interface ResourceRequest
  extends Omit<PolicyRequest, 'principal'>,
    Pick<PolicyPrincipal, 'canonicalId'> {}

export function askResourcePolicy(
  statements: readonly Statement[],
  { accountId, arn, roleArn, federatedBy }: Asker,
  request: ResourceRequest,
): ResourceAnswer {
  const behind = roleArn ?? federatedBy;
  const roles = behind === undefined ? [] : [behind];
  const { canonicalId } = request;
  const asked = (principal: PolicyPrincipal) =>
    evaluatePolicy(statements, { ...request, principal });
  const decision = asked({ accountId, canonicalId, arns: [arn, ...roles] });
  if (decision !== 'allow') return { decision };
  // No account has this id: what names the account says nothing here.
  const named = (arns: readonly string[]) => asked({ accountId: 'none', arns }) === 'allow';
  if (named([arn])) return { decision, grant: 'name' };
  return { decision, grant: named(roles) ? 'role' : 'account' };
}
