import type { Operations } from '@slipway/wire';
import type { IamParts } from '../needs.ts';
import {
  createInstanceProfile,
  deleteInstanceProfile,
  getInstanceProfile,
  listInstanceProfiles,
  listInstanceProfilesForRole,
} from '../operations/instance-profiles.ts';
import {
  addRoleToInstanceProfile,
  removeRoleFromInstanceProfile,
} from '../operations/profile-roles.ts';
import { listTags, tag, taggedProfiles, untag } from '../operations/tags.ts';

export function profileOperations(parts: IamParts): Operations {
  const things = taggedProfiles(parts);
  return {
    AddRoleToInstanceProfile: addRoleToInstanceProfile(parts),
    CreateInstanceProfile: createInstanceProfile(parts),
    DeleteInstanceProfile: deleteInstanceProfile(parts),
    GetInstanceProfile: getInstanceProfile(parts),
    ListInstanceProfiles: listInstanceProfiles(parts),
    ListInstanceProfilesForRole: listInstanceProfilesForRole(parts),
    ListInstanceProfileTags: listTags(things),
    RemoveRoleFromInstanceProfile: removeRoleFromInstanceProfile(parts),
    TagInstanceProfile: tag(things),
    UntagInstanceProfile: untag(things),
  };
}
