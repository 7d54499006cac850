import type {
  ListEntitiesForPolicyRequest,
  ListEntitiesForPolicyResponse,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import type { PolicyHolder } from '../domain/entity.ts';
import { findPolicy, policyNotFound } from '../find-policy.ts';
import { awsManagedPolicy } from '../managed-policies.ts';
import type { IamParts } from '../needs.ts';
import { pagedNames } from '../paged.ts';
import { holdersOfPolicy } from '../policy-use.ts';

const prefixes = { User: 'AIDA', Group: 'AGPA', Role: 'AROA' } as const;

/** Whom a managed policy is attached to, or whose boundary it is. */
export function listEntitiesForPolicy(parts: IamParts) {
  return (
    input: ListEntitiesForPolicyRequest,
    { scope }: RequestContext,
  ): ListEntitiesForPolicyResponse => {
    const { PolicyArn: arn = '', PathPrefix = '/' } = input;
    if (!awsManagedPolicy(arn)) findPolicy(parts, scope, { arn, missing: policyNotFound });
    const { attached, bounded } = holdersOfPolicy(parts, scope, arn);
    const isBoundary = input.PolicyUsageFilter === 'PermissionsBoundary';
    const wanted = (isBoundary ? bounded : attached)
      .filter(({ path }) => path.startsWith(PathPrefix))
      .filter((holder) => isAskedFor(holder, input.EntityFilter))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    const { items, more } = pagedNames(wanted, ({ id }) => id, input);
    const of = (kind: keyof typeof prefixes) =>
      items.filter(({ id }) => id.startsWith(prefixes[kind]));
    return {
      PolicyGroups: of('Group').map(({ name, id }) => ({ GroupName: name, GroupId: id })),
      PolicyUsers: of('User').map(({ name, id }) => ({ UserName: name, UserId: id })),
      PolicyRoles: of('Role').map(({ name, id }) => ({ RoleName: name, RoleId: id })),
      ...more,
    };
  };
}

function isAskedFor({ id }: PolicyHolder, filter: string | undefined): boolean {
  if (filter !== 'User' && filter !== 'Group' && filter !== 'Role') return filter === undefined;
  return id.startsWith(prefixes[filter]);
}
