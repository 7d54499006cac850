import type { Principal } from '@slipway/wire';
import type { PermissionRequest, Permissions } from '#ports/permissions.ts';
import { evaluatePolicy, type PolicyDecision } from '../../policy/evaluate-policy.ts';
import { statementsOf } from '../../policy/known-statements.ts';
import { parseRoleArn } from '../../resources/role-arn.ts';
import { arnOf, type PolicyHolder } from './domain/entity.ts';
import { awsManagedDocument } from './domain/managed-policies.ts';
import { globalScope, type IamParts } from './needs.ts';

export type HolderParts = Pick<IamParts, 'users' | 'roles' | 'policies'>;

export interface NamedPolicy {
  readonly id: string;
  readonly type: 'user' | 'role' | 'aws-managed' | 'user-managed' | 'none';
  readonly document: string;
}

/**
 * What the policies of an identity say, together with those that its session was made with: a session may do only
 * what both allow.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html (2026-11).
 */
export function createPermissions(parts: HolderParts): Permissions {
  return {
    decide(principal, request) {
      if (principal.isUnrestricted) return withinSession(principal, request, 'allow');
      if (principal.isAnonymous) return 'none';
      const holder = holderOf(parts, principal.roleArn ?? principal.arn);
      const documents = [
        ...(principal.policies ?? []),
        ...(holder ? policiesOf(parts, holder, principal.accountId) : []).map(
          ({ document }) => document,
        ),
      ];
      return withinSession(principal, request, decideBy(documents, principal, request));
    },
  };
}

function withinSession(
  principal: Principal,
  request: PermissionRequest,
  decision: PolicyDecision,
): PolicyDecision {
  const { sessionPolicies } = principal;
  if (!sessionPolicies?.length || decision === 'deny') return decision;
  const bySession = decideBy(sessionPolicies, principal, request);
  return bySession === 'allow' ? decision : bySession;
}

function decideBy(
  documents: readonly string[],
  { accountId, arn }: Principal,
  request: PermissionRequest,
): PolicyDecision {
  const statements = documents.flatMap(statementsOf);
  return evaluatePolicy(statements, { ...request, principal: { accountId, arns: [arn] } });
}

/** The user or role of an ARN. */
export function holderOf({ users, roles }: HolderParts, arn: string): PolicyHolder | undefined {
  const role = parseRoleArn(arn);
  if (role) {
    const found = roles.find(globalScope(role), [role.name]);
    return found?.path === role.path ? found : undefined;
  }
  const { accountId, name } = userPattern.exec(arn)?.groups ?? {};
  if (accountId === undefined || name === undefined) return undefined;
  const user = users.find(globalScope({ accountId }), [name]);
  return user && arnOf('user', accountId, user) === arn ? user : undefined;
}

const userPattern = /^arn:aws:iam::(?<accountId>\d{12}):user\/(?:.*\/)?(?<name>[^/]+)$/;

/** Inline ones, and the attached ones in their default version. */
export function policiesOf(
  { policies }: Pick<HolderParts, 'policies'>,
  { id: holderId, inlinePolicies, attachedPolicies }: PolicyHolder,
  accountId: string,
): readonly NamedPolicy[] {
  const kind = holderId.startsWith('AROA') ? 'role' : 'user';
  const inline = Object.entries(inlinePolicies).map(
    ([id, document]): NamedPolicy => ({ id, type: kind, document }),
  );
  const attached = attachedPolicies.flatMap((arn): readonly NamedPolicy[] => {
    const name = arn.slice(arn.lastIndexOf('/') + 1);
    const policy = policies.find(globalScope({ accountId }), [name]);
    const own = policy?.versions.find(({ id }) => id === policy.defaultVersionId)?.document;
    const aws = awsManagedDocument(arn);
    if (aws !== undefined) return [{ id: name, type: 'aws-managed', document: aws }];
    return own === undefined ? [] : [{ id: name, type: 'user-managed', document: own }];
  });
  return [...inline, ...attached];
}
