import type { Operations } from '@slipway/wire';
import type { IamParts } from '../needs.ts';
import {
  createAccessKey,
  deleteAccessKey,
  listAccessKeys,
  updateAccessKey,
} from '../operations/access-keys.ts';
import {
  attachPolicy,
  detachPolicy,
  listAttachedPolicies,
} from '../operations/attached-policies.ts';
import {
  deleteUserPermissionsBoundary,
  putUserPermissionsBoundary,
} from '../operations/boundaries.ts';
import { getAccessKeyLastUsed } from '../operations/get-access-key-last-used.ts';
import {
  deleteInlinePolicy,
  getInlinePolicy,
  listInlinePolicies,
  putInlinePolicy,
} from '../operations/inline-policies.ts';
import { listNothingOfUser, noLoginProfile } from '../operations/nothing-there.ts';
import { listTags, tag, taggedUsers, untag } from '../operations/tags.ts';
import { updateUser } from '../operations/update-user.ts';
import { createUser, deleteUser, getUser, listUsers } from '../operations/users.ts';
import { userHolders } from '../policy-holders.ts';

export function userOperations(parts: IamParts): Operations {
  const holders = userHolders(parts);
  const things = taggedUsers(parts);
  return {
    AttachUserPolicy: attachPolicy(parts, holders),
    CreateAccessKey: createAccessKey(parts),
    CreateUser: createUser(parts),
    DeleteAccessKey: deleteAccessKey(parts),
    DeleteLoginProfile: noLoginProfile(parts),
    DeleteUser: deleteUser(parts),
    DeleteUserPermissionsBoundary: deleteUserPermissionsBoundary(parts),
    DeleteUserPolicy: deleteInlinePolicy(holders),
    DetachUserPolicy: detachPolicy(holders),
    GetAccessKeyLastUsed: getAccessKeyLastUsed(parts),
    GetLoginProfile: noLoginProfile(parts),
    GetUser: getUser(parts),
    GetUserPolicy: getInlinePolicy(holders),
    ListAccessKeys: listAccessKeys(parts),
    ListAttachedUserPolicies: listAttachedPolicies(holders),
    ListMFADevices: listNothingOfUser(parts, 'MFADevices'),
    ListServiceSpecificCredentials: listNothingOfUser(parts, 'ServiceSpecificCredentials'),
    ListSigningCertificates: listNothingOfUser(parts, 'Certificates'),
    ListSSHPublicKeys: listNothingOfUser(parts, 'SSHPublicKeys'),
    ListUserPolicies: listInlinePolicies(holders),
    ListUsers: listUsers(parts),
    ListUserTags: listTags(things),
    PutUserPermissionsBoundary: putUserPermissionsBoundary(parts),
    PutUserPolicy: putInlinePolicy(holders),
    TagUser: tag(things),
    UntagUser: untag(things),
    UpdateAccessKey: updateAccessKey(parts),
    UpdateUser: updateUser(parts),
  };
}
