import type { GetAccountSummaryResponse } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { globalScope, type IamParts } from '../needs.ts';

/** What is there, and the quotas that are kept here. */
export function getAccountSummary({ users, groups, roles, policies, profiles }: IamParts) {
  return (_input: object, { scope }: RequestContext): GetAccountSummaryResponse => {
    const place = globalScope(scope);
    const own = policies.list(place);
    return {
      SummaryMap: {
        Users: users.list(place).length,
        Groups: groups.list(place).length,
        Roles: roles.list(place).length,
        Policies: own.length,
        PolicyVersionsInUse: own.length,
        InstanceProfiles: profiles.list(place).length,
        AccessKeysPerUserQuota: 2,
        AttachedPoliciesPerUserQuota: 10,
        AttachedPoliciesPerGroupQuota: 10,
        GroupsPerUserQuota: 10,
        GroupPolicySizeQuota: 5120,
        AttachedPoliciesPerRoleQuota: 10,
        VersionsPerPolicyQuota: 5,
        PolicySizeQuota: 6144,
        UserPolicySizeQuota: 2048,
        MFADevices: 0,
        AccountMFAEnabled: 0,
      },
    };
  };
}
