import type { Scope } from '@slipway/base';
import type { PolicyHolder, StoredGroup, StoredIdentity } from './domain/entity.ts';
import { globalScope, type IamParts } from './needs.ts';

export interface PolicyUse {
  /** Whom the policy is attached to. */
  readonly attached: readonly PolicyHolder[];
  /** Whom it is the boundary of. */
  readonly bounded: readonly StoredIdentity[];
}

/** Who has a managed policy in an account. */
export function holdersOfPolicy(
  { users, groups, roles }: Pick<IamParts, 'users' | 'groups' | 'roles'>,
  scope: Pick<Scope, 'accountId'>,
  arn: string,
): PolicyUse {
  const place = globalScope(scope);
  const identities: readonly StoredIdentity[] = [...users.list(place), ...roles.list(place)];
  const all: readonly (StoredIdentity | StoredGroup)[] = [...identities, ...groups.list(place)];
  return {
    attached: all.filter(({ attachedPolicies }) => attachedPolicies.includes(arn)),
    bounded: identities.filter(({ boundary }) => boundary === arn),
  };
}
