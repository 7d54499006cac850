import type { Operations, ServiceDefinition } from '@slipway/wire';
import type { Permissions } from '#ports/permissions.ts';
import type { Roles } from '#ports/roles.ts';
import type { UserKeys } from '#ports/user-keys.ts';
import { collection } from '../../resources/collection.ts';
import { createRoles } from './known-roles.ts';
import type { IamNeeds, IamParts } from './needs.ts';
import {
  createAccessKey,
  deleteAccessKey,
  listAccessKeys,
  updateAccessKey,
} from './operations/access-keys.ts';
import {
  attachPolicy,
  detachPolicy,
  listAttachedPolicies,
} from './operations/attached-policies.ts';
import { createRole } from './operations/create-role.ts';
import { deleteRole } from './operations/delete-role.ts';
import { getAccountSummary } from './operations/get-account-summary.ts';
import { getRole } from './operations/get-role.ts';
import {
  addUserToGroup,
  listGroupsForUser,
  removeUserFromGroup,
} from './operations/group-members.ts';
import {
  createGroup,
  deleteGroup,
  getGroup,
  listGroups,
  updateGroup,
} from './operations/groups.ts';
import {
  deleteInlinePolicy,
  getInlinePolicy,
  listInlinePolicies,
  putInlinePolicy,
} from './operations/inline-policies.ts';
import {
  addRoleToInstanceProfile,
  createInstanceProfile,
  deleteInstanceProfile,
  getInstanceProfile,
  listInstanceProfiles,
  removeRoleFromInstanceProfile,
} from './operations/instance-profiles.ts';
import { listRoles } from './operations/list-roles.ts';
import { createPolicy, deletePolicy, getPolicy, listPolicies } from './operations/policies.ts';
import {
  createPolicyVersion,
  deletePolicyVersion,
  getPolicyVersion,
  listPolicyVersions,
  setDefaultPolicyVersion,
} from './operations/policy-versions.ts';
import { simulateCustomPolicy, simulatePrincipalPolicy } from './operations/simulate-policy.ts';
import { updateAssumeRolePolicy, updateRole } from './operations/update-role.ts';
import { createUser, deleteUser, getUser, listUsers, updateUser } from './operations/users.ts';
import { createPermissions } from './permissions.ts';
import { groupHolders, roleHolders, userHolders } from './policy-holders.ts';
import { createUserKeys } from './user-keys.ts';

export interface Iam {
  readonly definition: ServiceDefinition;
  readonly userKeys: UserKeys;
  readonly permissions: Permissions;
  readonly roles: Roles;
}

/** IAM: users with their access keys, roles, policies, instance profiles; and what others ask of it. */
export function createIam(needs: IamNeeds): Iam {
  const { records } = needs;
  const parts: IamParts = {
    ...needs,
    users: collection(records, 'iam/user'),
    groups: collection(records, 'iam/group'),
    roles: collection(records, 'iam/role'),
    policies: collection(records, 'iam/policy'),
    profiles: collection(records, 'iam/instance-profile'),
    accessKeys: collection(records, 'iam/access-key'),
  };
  return {
    userKeys: createUserKeys(parts),
    permissions: createPermissions(parts),
    roles: createRoles(parts),
    definition: {
      id: 'iam',
      signingNames: ['iam'],
      protocol: 'aws-query',
      xmlNamespace: 'https://iam.amazonaws.com/doc/2010-05-08/',
      apiVersion: '2010-05-08',
      validationCode: 'ValidationError',
      operations: {
        ...userOperations(parts),
        ...groupOperations(parts),
        ...roleOperations(parts),
        ...policyOperations(parts),
      },
    },
  };
}

function userOperations(parts: IamParts): Operations {
  const holders = userHolders(parts);
  return {
    AttachUserPolicy: attachPolicy(parts, holders),
    CreateAccessKey: createAccessKey(parts),
    CreateUser: createUser(parts),
    DeleteAccessKey: deleteAccessKey(parts),
    DeleteUser: deleteUser(parts),
    DeleteUserPolicy: deleteInlinePolicy(holders),
    DetachUserPolicy: detachPolicy(holders),
    GetUser: getUser(parts),
    GetUserPolicy: getInlinePolicy(holders),
    ListAccessKeys: listAccessKeys(parts),
    ListAttachedUserPolicies: listAttachedPolicies(holders),
    ListUserPolicies: listInlinePolicies(holders),
    ListUsers: listUsers(parts),
    PutUserPolicy: putInlinePolicy(holders),
    UpdateAccessKey: updateAccessKey(parts),
    UpdateUser: updateUser(parts),
  };
}

function groupOperations(parts: IamParts): Operations {
  const holders = groupHolders(parts);
  return {
    AddUserToGroup: addUserToGroup(parts),
    AttachGroupPolicy: attachPolicy(parts, holders),
    CreateGroup: createGroup(parts),
    DeleteGroup: deleteGroup(parts),
    DeleteGroupPolicy: deleteInlinePolicy(holders),
    DetachGroupPolicy: detachPolicy(holders),
    GetGroup: getGroup(parts),
    GetGroupPolicy: getInlinePolicy(holders),
    ListAttachedGroupPolicies: listAttachedPolicies(holders),
    ListGroupPolicies: listInlinePolicies(holders),
    ListGroups: listGroups(parts),
    ListGroupsForUser: listGroupsForUser(parts),
    PutGroupPolicy: putInlinePolicy(holders),
    RemoveUserFromGroup: removeUserFromGroup(parts),
    UpdateGroup: updateGroup(parts),
  };
}

function roleOperations(parts: IamParts): Operations {
  const holders = roleHolders(parts);
  return {
    AddRoleToInstanceProfile: addRoleToInstanceProfile(parts),
    AttachRolePolicy: attachPolicy(parts, holders),
    CreateInstanceProfile: createInstanceProfile(parts),
    CreateRole: createRole(parts),
    DeleteInstanceProfile: deleteInstanceProfile(parts),
    DeleteRole: deleteRole(parts),
    DeleteRolePolicy: deleteInlinePolicy(holders),
    DetachRolePolicy: detachPolicy(holders),
    GetInstanceProfile: getInstanceProfile(parts),
    GetRole: getRole(parts),
    GetRolePolicy: getInlinePolicy(holders),
    ListAttachedRolePolicies: listAttachedPolicies(holders),
    ListInstanceProfiles: listInstanceProfiles(parts),
    ListRolePolicies: listInlinePolicies(holders),
    ListRoles: listRoles(parts),
    PutRolePolicy: putInlinePolicy(holders),
    RemoveRoleFromInstanceProfile: removeRoleFromInstanceProfile(parts),
    UpdateAssumeRolePolicy: updateAssumeRolePolicy(parts),
    UpdateRole: updateRole(parts),
  };
}

function policyOperations(parts: IamParts): Operations {
  return {
    CreatePolicy: createPolicy(parts),
    CreatePolicyVersion: createPolicyVersion(parts),
    DeletePolicy: deletePolicy(parts),
    DeletePolicyVersion: deletePolicyVersion(parts),
    GetAccountSummary: getAccountSummary(parts),
    GetPolicy: getPolicy(parts),
    GetPolicyVersion: getPolicyVersion(parts),
    ListPolicies: listPolicies(parts),
    ListPolicyVersions: listPolicyVersions(parts),
    SetDefaultPolicyVersion: setDefaultPolicyVersion(parts),
    SimulateCustomPolicy: simulateCustomPolicy(),
    SimulatePrincipalPolicy: simulatePrincipalPolicy(parts),
  };
}
