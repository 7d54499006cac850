import type { GetAccountSummaryResponse } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { globalScope, type IamParts } from '../needs.ts';

/** What is there, and AWS's quotas. */
export function getAccountSummary(parts: IamParts) {
  return (_input: object, { scope }: RequestContext): GetAccountSummaryResponse => {
    const { users, groups, roles, policies, profiles } = parts;
    const place = globalScope(scope);
    const own = policies.list(place);
    return {
      SummaryMap: {
        ...quotas,
        ...noneHere,
        Users: users.list(place).length,
        Groups: groups.list(place).length,
        Roles: roles.list(place).length,
        Policies: own.length,
        PolicyVersionsInUse: own.reduce((sum, { versions }) => sum + versions.length, 0),
        InstanceProfiles: profiles.list(place).length,
        GlobalEndpointTokenVersion: 1,
      },
    };
  };
}

/** Source: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html (2026-11). */
const quotas = {
  AccessKeysPerUserQuota: 2,
  AssumeRolePolicySizeQuota: 2048,
  AttachedPoliciesPerGroupQuota: 10,
  AttachedPoliciesPerRoleQuota: 10,
  AttachedPoliciesPerUserQuota: 10,
  GroupPolicySizeQuota: 5120,
  GroupsPerUserQuota: 10,
  GroupsQuota: 300,
  InstanceProfilesQuota: 1000,
  PoliciesQuota: 1500,
  PolicySizeQuota: 6144,
  PolicyVersionsInUseQuota: 10_000,
  RolePolicySizeQuota: 10_240,
  RolesQuota: 1000,
  ServerCertificatesQuota: 20,
  SigningCertificatesPerUserQuota: 2,
  UserPolicySizeQuota: 2048,
  UsersQuota: 5000,
  VersionsPerPolicyQuota: 5,
};

const noneHere = {
  AccountAccessKeysPresent: 0,
  AccountMFAEnabled: 0,
  AccountPasswordPresent: 0,
  AccountSigningCertificatesPresent: 0,
  MFADevices: 0,
  MFADevicesInUse: 0,
  Providers: 0,
  ServerCertificates: 0,
};
