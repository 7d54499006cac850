import type {
  GetAccountAuthorizationDetailsRequest,
  GetAccountAuthorizationDetailsResponse,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { describeGroup, describeProfile, describeRole, describeUser } from '../describe.ts';
import type { PolicyHolder, StoredGroup, StoredRole, StoredUser } from '../domain/entity.ts';
import { globalScope, type IamParts } from '../needs.ts';
import { pagedNames } from '../paged.ts';
import { type Detail, type DetailKind, policyDetails } from '../policy-details.ts';

type Scope = RequestContext['scope'];
/** Everything that decides who may what: users, groups, roles and policies, the attached ones of AWS included. */
export function getAccountAuthorizationDetails(parts: IamParts) {
  return (
    input: GetAccountAuthorizationDetailsRequest,
    { scope }: RequestContext,
  ): GetAccountAuthorizationDetailsResponse => {
    const { Filter: filter = [] } = input;
    const all = [...holders(parts, scope), ...policyDetails(parts, scope)]
      .filter(({ kind }) => filter.length === 0 || filter.includes(kind))
      .toSorted((a, b) => (a.place < b.place ? -1 : 1));
    const { items, more } = pagedNames(all, ({ place }) => place, input);
    const of = (...kinds: readonly DetailKind[]) =>
      items.filter(({ kind }) => kinds.includes(kind)).map(({ shown }) => shown());
    return {
      UserDetailList: of('User'),
      GroupDetailList: of('Group'),
      RoleDetailList: of('Role'),
      Policies: of('LocalManagedPolicy', 'AWSManagedPolicy'),
      ...more,
    };
  };
}

function holders(parts: IamParts, scope: Scope): readonly Detail[] {
  const place = globalScope(scope);
  const detail = <Holder extends PolicyHolder>(
    kind: DetailKind,
    show: (holder: Holder) => object,
  ) => {
    return (holder: Holder): Detail => ({
      ...{ kind, place: `${kind}/${holder.name}` },
      shown: () => show(holder),
    });
  };
  return [
    ...parts.users.list(place).map(detail('User', (user: StoredUser) => userDetail(scope, user))),
    ...parts.groups.list(place).map(detail('Group', (group) => groupDetail(scope, group))),
    ...parts.roles.list(place).map(detail('Role', (role) => roleDetail(parts, scope, role))),
  ];
}

function userDetail(scope: Scope, user: StoredUser) {
  const { PasswordLastUsed: _, ...shown } = describeUser(scope, user);
  return {
    ...shown,
    ...attached(user),
    UserPolicyList: inline(user),
    GroupList: [...(user.groups ?? [])],
  };
}

function groupDetail(scope: Scope, group: StoredGroup) {
  return { ...describeGroup(scope, group), ...attached(group), GroupPolicyList: inline(group) };
}

function roleDetail(parts: IamParts, scope: Scope, role: StoredRole) {
  const profiles = parts.profiles
    .list(globalScope(scope))
    .filter(({ roleName }) => roleName === role.name);
  const { Description: _, MaxSessionDuration: _max, ...shown } = describeRole(scope, role);
  return {
    ...shown,
    ...attached(role),
    RolePolicyList: inline(role),
    InstanceProfileList: profiles.map((profile) => describeProfile(parts, scope, profile)),
  };
}

function attached({ attachedPolicies }: PolicyHolder) {
  const AttachedManagedPolicies = attachedPolicies.map((PolicyArn) => ({
    PolicyName: PolicyArn.slice(PolicyArn.lastIndexOf('/') + 1),
    PolicyArn,
  }));
  return { AttachedManagedPolicies };
}

function inline({ inlinePolicies }: PolicyHolder) {
  return Object.entries(inlinePolicies).map(([PolicyName, document]) => ({
    PolicyName,
    PolicyDocument: encodeURIComponent(document),
  }));
}
