import type { Operations } from '@slipway/wire';
import type { IamParts } from '../needs.ts';
import {
  attachPolicy,
  detachPolicy,
  listAttachedPolicies,
} from '../operations/attached-policies.ts';
import {
  deleteRolePermissionsBoundary,
  putRolePermissionsBoundary,
} from '../operations/boundaries.ts';
import { createRole } from '../operations/create-role.ts';
import { deleteRole } from '../operations/delete-role.ts';
import { getRole } from '../operations/get-role.ts';
import {
  deleteInlinePolicy,
  getInlinePolicy,
  listInlinePolicies,
  putInlinePolicy,
} from '../operations/inline-policies.ts';
import { listRoles } from '../operations/list-roles.ts';
import {
  createServiceLinkedRole,
  deleteServiceLinkedRole,
  getServiceLinkedRoleDeletionStatus,
} from '../operations/service-linked-roles.ts';
import { listTags, tag, taggedRoles, untag } from '../operations/tags.ts';
import {
  updateAssumeRolePolicy,
  updateRole,
  updateRoleDescription,
} from '../operations/update-role.ts';
import { roleHolders } from '../policy-holders.ts';

export function roleOperations(parts: IamParts): Operations {
  const holders = roleHolders(parts);
  const things = taggedRoles(parts);
  return {
    AttachRolePolicy: attachPolicy(parts, holders),
    CreateRole: createRole(parts),
    CreateServiceLinkedRole: createServiceLinkedRole(parts),
    DeleteRole: deleteRole(parts),
    DeleteRolePermissionsBoundary: deleteRolePermissionsBoundary(parts),
    DeleteRolePolicy: deleteInlinePolicy(holders),
    DeleteServiceLinkedRole: deleteServiceLinkedRole(parts),
    DetachRolePolicy: detachPolicy(holders),
    GetRole: getRole(parts),
    GetRolePolicy: getInlinePolicy(holders),
    GetServiceLinkedRoleDeletionStatus: getServiceLinkedRoleDeletionStatus(parts),
    ListAttachedRolePolicies: listAttachedPolicies(holders),
    ListRolePolicies: listInlinePolicies(holders),
    ListRoles: listRoles(parts),
    ListRoleTags: listTags(things),
    PutRolePermissionsBoundary: putRolePermissionsBoundary(parts),
    PutRolePolicy: putInlinePolicy(holders),
    TagRole: tag(things),
    UntagRole: untag(things),
    UpdateAssumeRolePolicy: updateAssumeRolePolicy(parts),
    UpdateRole: updateRole(parts),
    UpdateRoleDescription: updateRoleDescription(parts),
  };
}
