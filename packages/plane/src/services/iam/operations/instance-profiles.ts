import type {
  CreateInstanceProfileRequest,
  CreateInstanceProfileResponse,
  DeleteInstanceProfileRequest,
  GetInstanceProfileRequest,
  GetInstanceProfileResponse,
  ListInstanceProfilesForRoleRequest,
  ListInstanceProfilesForRoleResponse,
  ListInstanceProfilesRequest,
  ListInstanceProfilesResponse,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { describeProfile } from '../describe.ts';
import { entityId, type StoredInstanceProfile } from '../domain/entity.ts';
import { deleteConflict, entityAlreadyExists } from '../errors.ts';
import { findRole, found, isTaken } from '../lookup.ts';
import { globalScope, type IamParts } from '../needs.ts';
import { paged } from '../paged.ts';
import { tagList } from '../tag-list.ts';

const kind = 'instance-profile';

export function createInstanceProfile(parts: IamParts) {
  return async (
    input: CreateInstanceProfileRequest,
    { scope }: RequestContext,
  ): Promise<CreateInstanceProfileResponse> => {
    const { InstanceProfileName: name = '' } = input;
    const value: StoredInstanceProfile = {
      name,
      id: entityId(kind, parts.ids.uuid()),
      path: input.Path ?? '/',
      tags: tagList(input.Tags),
      createdAt: parts.clock.now(),
    };
    if (
      isTaken(parts.profiles, { scope, name }) ||
      !(await parts.profiles.insert({ scope: globalScope(scope), path: [name], value }))
    )
      throw entityAlreadyExists(`Instance Profile ${name} already exists.`);
    return { InstanceProfile: describeProfile(parts, scope, value) };
  };
}

export function getInstanceProfile(parts: IamParts) {
  return (
    { InstanceProfileName: name }: GetInstanceProfileRequest,
    { scope }: RequestContext,
  ): GetInstanceProfileResponse => {
    const profile = found(parts.profiles, { kind, scope, name });
    return { InstanceProfile: describeProfile(parts, scope, profile) };
  };
}

export function listInstanceProfiles(parts: IamParts) {
  return (
    input: ListInstanceProfilesRequest,
    { scope }: RequestContext,
  ): ListInstanceProfilesResponse => {
    const { items, more } = paged(parts.profiles.list(globalScope(scope)), input);
    const InstanceProfiles = items.map((profile) => describeProfile(parts, scope, profile));
    return { InstanceProfiles, ...more };
  };
}

export function listInstanceProfilesForRole(parts: IamParts) {
  return (
    { RoleName: name, Marker, MaxItems }: ListInstanceProfilesForRoleRequest,
    { scope }: RequestContext,
  ): ListInstanceProfilesForRoleResponse => {
    const role = findRole(parts, { scope, name });
    const profiles = parts.profiles.list(globalScope(scope));
    const { items, more } = paged(
      profiles.filter(({ roleName }) => roleName === role.name),
      { Marker, MaxItems },
    );
    const InstanceProfiles = items.map((profile) => describeProfile(parts, scope, profile));
    return { InstanceProfiles, ...more };
  };
}

export function deleteInstanceProfile(parts: IamParts) {
  return async (
    { InstanceProfileName: name }: DeleteInstanceProfileRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    const profile = found(parts.profiles, { kind, scope, name });
    if (profile.roleName !== undefined)
      throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
    await parts.profiles.remove({ scope: globalScope(scope), path: [profile.name] });
    return {};
  };
}
