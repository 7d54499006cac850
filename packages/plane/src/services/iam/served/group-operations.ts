import type { Operations } from '@slipway/wire';
import type { IamParts } from '../needs.ts';
import {
  attachPolicy,
  detachPolicy,
  listAttachedPolicies,
} from '../operations/attached-policies.ts';
import {
  addUserToGroup,
  listGroupsForUser,
  removeUserFromGroup,
} from '../operations/group-members.ts';
import {
  createGroup,
  deleteGroup,
  getGroup,
  listGroups,
  updateGroup,
} from '../operations/groups.ts';
import {
  deleteInlinePolicy,
  getInlinePolicy,
  listInlinePolicies,
  putInlinePolicy,
} from '../operations/inline-policies.ts';
import { groupHolders } from '../policy-holders.ts';

export function groupOperations(parts: IamParts): Operations {
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
