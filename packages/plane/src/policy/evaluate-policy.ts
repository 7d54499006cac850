import { holds } from './condition.ts';
import type { ConditionContext } from './condition-context.ts';
import type { PrincipalPattern, Statement } from './policy-document.ts';
import { type Expanded, expand } from './variables.ts';
import { matchesWildcard } from './wildcard.ts';

export interface PolicyPrincipal {
  /** Undefined for an anonymous request. */
  readonly accountId: string | undefined;
  /** Of the user, or of the session and its role. */
  readonly arns: readonly string[];
  /** S3's id of the account; asked for only where a policy names some. */
  readonly canonicalId?: (() => string) | undefined;
}

export interface PolicyRequest {
  readonly principal: PolicyPrincipal;
  /** `s3:GetObject` */
  readonly action: string;
  /** `arn:aws:s3:::bucket/key` */
  readonly resource: string;
  readonly context: ConditionContext;
}

/** `none`: no statement is about the request, which then is denied unless something else allows it. */
export type PolicyDecision = 'allow' | 'deny' | 'none';

/** An explicit deny goes before any allow. */
export function evaluatePolicy(
  statements: readonly Statement[],
  request: PolicyRequest,
): PolicyDecision {
  const meant = statements.filter((statement) => isAbout(statement, request));
  if (meant.some(({ effect }) => effect === 'Deny')) return 'deny';
  return meant.length > 0 ? 'allow' : 'none';
}

function isAbout(statement: Statement, request: PolicyRequest): boolean {
  const { effect, principals, actions, resources, conditions } = statement;
  if (principals && names(principals, request.principal) === statement.isNotPrincipal) return false;
  const hasAction = actions.some((pattern) =>
    matchesWildcard(pattern.toLowerCase(), request.action.toLowerCase()),
  );
  if (hasAction === statement.isNotAction) return false;
  const read = expander(statement, request.context);
  const patterns = read(resources);
  // What a variable without a value would have left out is not let in.
  const isOpen =
    statement.isNotResource && effect === 'Allow' && patterns.length < resources.length;
  // Identity policies and some resource policies leave the resource out only together with a meaning of their own.
  const hasResource =
    isOpen ||
    resources.length === 0 ||
    patterns.some(({ pattern }) => matchesWildcard(pattern, request.resource));
  if (hasResource === statement.isNotResource) return false;
  return Object.entries(conditions).every(([operator, keys]) =>
    Object.entries(keys).every(([key, wanted]) =>
      holds(operator, read(wanted), request.context(key)),
    ),
  );
}

/** Policies of the version of 2008, which is that of documents without one, know no variables. */
function expander({ hasVariables }: Statement, context: ConditionContext) {
  return (texts: readonly string[]): readonly Expanded[] =>
    texts.flatMap((text) => {
      if (!hasVariables) return [{ text, pattern: text }];
      return expand(text, context) ?? [];
    });
}

function names(pattern: PrincipalPattern, principal: PolicyPrincipal): boolean {
  if (pattern.kind === 'everyone') return true;
  const { accountId, arns, canonicalId } = principal;
  if (canonicalId && pattern.canonical.length > 0 && pattern.canonical.includes(canonicalId()))
    return true;
  return pattern.aws.some((text) => {
    if (accountId === undefined) return false;
    if (text === accountId || text === `arn:aws:iam::${accountId}:root`) return true;
    return arns.includes(text);
  });
}
