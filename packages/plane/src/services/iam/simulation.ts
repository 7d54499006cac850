import type { EvaluationResult, Statement as MatchedStatement } from '@aws-sdk/client-iam';
import type { ConditionContext } from '../../policy/condition-context.ts';
import { keysAskedFor } from '../../policy/context-keys.ts';
import { evaluatePolicy, type PolicyDecision } from '../../policy/evaluate-policy.ts';
import { statementsOf } from '../../policy/known-statements.ts';
import { askResourcePolicy } from '../../policy/resource-grant.ts';
import { statementPositions } from '../../policy/statement-positions.ts';
import type { NamedPolicy } from './permissions.ts';

export interface Simulation {
  readonly policies: readonly NamedPolicy[];
  /** Documents of the permissions boundary; undefined where nothing limits. */
  readonly boundary: readonly NamedPolicy[] | undefined;
  readonly resourcePolicy: NamedPolicy | undefined;
  /** ARN of who is imagined to ask. */
  readonly caller: string;
  /** Account of the resource. */
  readonly owner: string;
  readonly context: ConditionContext;
}

export interface Asked {
  readonly action: string;
  readonly resource: string;
}

const words: Readonly<Record<PolicyDecision, 'allowed' | 'explicitDeny' | 'implicitDeny'>> = {
  allow: 'allowed',
  deny: 'explicitDeny',
  none: 'implicitDeny',
};

/** What the policies would say, and which of their statements. Nothing is done. */
export function simulated(simulation: Simulation, asked: Asked): EvaluationResult {
  const { policies, boundary, resourcePolicy, context } = simulation;
  const { decision, isWithinBoundary } = decided(simulation, asked);
  const all = [...policies, ...(boundary ?? []), ...(resourcePolicy ? [resourcePolicy] : [])];
  const missing = all
    .flatMap(({ document }) => statementsOf(document).flatMap(keysAskedFor))
    .filter((key) => context(key) === undefined);
  return {
    EvalActionName: asked.action,
    EvalResourceName: asked.resource,
    EvalDecision: words[decision],
    MatchedStatements:
      decision === 'none'
        ? []
        : all.flatMap((policy) => matched(simulation, asked, { policy, decision })),
    MissingContextValues: [...new Set(missing)],
    ...(boundary && {
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: isWithinBoundary },
    }),
  };
}

function decided(simulation: Simulation, asked: Asked) {
  const { policies, boundary, resourcePolicy, caller, owner, context } = simulation;
  const own = decide(policies, simulation, asked);
  const limit = boundary ? decide(boundary, simulation, asked) : 'allow';
  const isWithinBoundary = limit === 'allow';
  const byResource = resourcePolicy
    ? askResourcePolicy(statementsOf(resourcePolicy.document), principalOf(caller), {
        ...asked,
        context,
      })
    : undefined;
  if ([own, limit, byResource?.decision].includes('deny'))
    return { decision: 'deny', isWithinBoundary } as const;
  const isOwn = own === 'allow' && isWithinBoundary;
  const isNamed = byResource?.grant !== undefined && byResource.grant !== 'account';
  const isSameAccount = owner === (caller.split(':')[4] ?? '') || !byResource;
  const isAllowed = isSameAccount ? isOwn || isNamed : isOwn && byResource?.decision === 'allow';
  return { decision: isAllowed ? 'allow' : 'none', isWithinBoundary } as const;
}

function decide(
  policies: readonly NamedPolicy[],
  { caller, context }: Simulation,
  asked: Asked,
): PolicyDecision {
  const statements = policies.flatMap(({ document }) => statementsOf(document));
  const principal = { accountId: undefined, arns: [caller] };
  return evaluatePolicy(statements, { ...asked, context, principal });
}

function principalOf(caller: string) {
  return { arn: caller, accountId: caller.split(':')[4] ?? '' };
}

interface Matching {
  readonly policy: NamedPolicy;
  readonly decision: PolicyDecision;
}

function matched(
  { caller, context }: Simulation,
  asked: Asked,
  { policy, decision }: Matching,
): readonly MatchedStatement[] {
  const positions = statementPositions(policy.document);
  const { accountId } = principalOf(caller);
  const request = { ...asked, context, principal: { accountId, arns: [caller] } };
  return statementsOf(policy.document).flatMap((statement, index) => {
    if (evaluatePolicy([statement], request) !== decision) return [];
    const { start, end } = positions[index] ?? {};
    return [
      {
        SourcePolicyId: policy.id,
        SourcePolicyType: policy.type,
        ...(start && { StartPosition: { Line: start.line, Column: start.column } }),
        ...(end && { EndPosition: { Line: end.line, Column: end.column } }),
      },
    ];
  });
}
