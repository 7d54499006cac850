import type { Principal } from '@slipway/wire';
import type { PermissionRequest, Permissions } from '#ports/permissions.ts';
import { evaluatePolicy, type PolicyDecision } from '../../policy/evaluate-policy.ts';
import { statementsOf } from '../../policy/known-statements.ts';
import { parseRoleArn } from '../../resources/role-arn.ts';
import { arnOf, type PolicyHolder, type StoredRole, type StoredUser } from './domain/entity.ts';
import { findEntity } from './find-entity.ts';
import { awsManagedDocument } from './managed-policies.ts';
import { globalScope, type IamParts } from './needs.ts';

export type HolderParts = Pick<IamParts, 'users' | 'groups' | 'roles' | 'policies'>;

export interface NamedPolicy {
  readonly id: string;
  readonly type: 'user' | 'group' | 'role' | 'aws-managed' | 'user-managed' | 'resource' | 'none';
  readonly document: string;
}

/**
 * What the policies of an identity and of its groups say, within the limits of its boundary and of the policies that
 * its session was made with: it may do only what all of them allow.
 * Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html (2026-11).
 */
export function createPermissions(parts: HolderParts & Pick<IamParts, 'profiles'>): Permissions {
  return {
    decide(principal, request) {
      if (principal.isAnonymous) return 'none';
      const asking = askingOf(parts, principal);
      const own = principal.isUnrestricted
        ? 'allow'
        : decideBy(ownDocuments(parts, asking), principal, request);
      return narrower(own, limitOf(parts, asking, request));
    },
    limit: (principal, request) => limitOf(parts, askingOf(parts, principal), request),
    entity: (asked) => findEntity(parts, asked),
    hasPolicy: (accountId, arn) => managedPolicies(parts, arn, accountId).length > 0,
  };
}

const breadth: Readonly<Record<PolicyDecision, number>> = { deny: 0, none: 1, allow: 2 };

function narrower(a: PolicyDecision, b: PolicyDecision): PolicyDecision {
  return breadth[b] < breadth[a] ? b : a;
}

/** Who asks, and what IAM has of them. */
interface Asking {
  readonly principal: Principal;
  readonly holder: StoredUser | StoredRole | undefined;
}

function askingOf(parts: HolderParts, principal: Principal): Asking {
  if (principal.isUnrestricted) return { principal, holder: undefined };
  const { federatedBy, roleArn, arn } = principal;
  return { principal, holder: holderOf(parts, federatedBy ?? roleArn ?? arn) };
}

function ownDocuments(parts: HolderParts, { principal, holder }: Asking): readonly string[] {
  // Who has come by the same name later is somebody else.
  const id = principal.federatedBy ? undefined : principal.userId?.split(':')[0];
  const isSame = holder && (id ?? holder.id) === holder.id;
  const own = isSame ? policiesOf(parts, holder, principal.accountId) : [];
  return [...(principal.policies ?? []), ...own.map(({ document }) => document)];
}

/** What boundary and session leave of all that there is. */
function limitOf(
  parts: HolderParts,
  { principal, holder }: Asking,
  request: PermissionRequest,
): PolicyDecision {
  const { sessionPolicies = [], sessionPolicyArns = [], accountId } = principal;
  const documents = (arns: readonly string[]) =>
    arns.flatMap((arn) => managedPolicies(parts, arn, accountId)).map(({ document }) => document);
  const sessions = [...sessionPolicies, ...documents(sessionPolicyArns)];
  const hasSession = sessionPolicies.length + sessionPolicyArns.length > 0;
  const bySession = hasSession ? decideBy(sessions, principal, request) : 'allow';
  if (holder?.boundary === undefined) return bySession;
  return narrower(bySession, decideBy(documents([holder.boundary]), principal, request));
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
export function holderOf(
  { users, roles }: HolderParts,
  arn: string,
): StoredUser | StoredRole | undefined {
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

/** Inline ones, and the attached ones in their default version; a user's groups' as well. */
export function policiesOf(
  parts: Pick<HolderParts, 'groups' | 'policies'>,
  holder: PolicyHolder & Pick<StoredUser, 'groups'>,
  accountId: string,
): readonly NamedPolicy[] {
  const groups = (holder.groups ?? []).flatMap((name) => {
    const group = parts.groups.find(globalScope({ accountId }), [name]);
    return group ? [group] : [];
  });
  return [holder, ...groups].flatMap(({ id: holderId, inlinePolicies, attachedPolicies }) => {
    const type = types[holderId.slice(0, 4)] ?? 'user';
    const inline = Object.entries(inlinePolicies);
    return [
      ...inline.map(([id, document]): NamedPolicy => ({ id, type, document })),
      ...attachedPolicies.flatMap((arn) => managedPolicies(parts, arn, accountId)),
    ];
  });
}

const types: Readonly<Record<string, NamedPolicy['type']>> = { AROA: 'role', AGPA: 'group' };

/** The managed policy of an ARN, if it is known, in its default version. */
export function managedPolicies(
  { policies }: Pick<HolderParts, 'policies'>,
  arn: string,
  accountId: string,
): readonly NamedPolicy[] {
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  const aws = awsManagedDocument(arn);
  if (aws !== undefined) return [{ id: name, type: 'aws-managed', document: aws }];
  const policy = policies.find(globalScope({ accountId }), [name]);
  if (!policy || arnOf('policy', accountId, policy) !== arn) return [];
  const own = policy.versions.find(({ id }) => id === policy.defaultVersionId)?.document;
  return own === undefined ? [] : [{ id: name, type: 'user-managed', document: own }];
}
