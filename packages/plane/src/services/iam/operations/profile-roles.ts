import type {
  AddRoleToInstanceProfileRequest,
  RemoveRoleFromInstanceProfileRequest,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { limitExceeded } from '../errors.ts';
import { changed, findRole, missing } from '../lookup.ts';
import type { IamParts } from '../needs.ts';

const kind = 'instance-profile';

export function addRoleToInstanceProfile(parts: IamParts) {
  return async (
    { InstanceProfileName: name, RoleName }: AddRoleToInstanceProfileRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    const role = findRole(parts, { scope, name: RoleName });
    await changed(parts.profiles, { kind, scope, name }, (profile) => {
      if (profile.roleName !== undefined)
        throw limitExceeded('Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1');
      return { ...profile, roleName: role.name };
    });
    return {};
  };
}

export function removeRoleFromInstanceProfile(parts: IamParts) {
  return async (
    { InstanceProfileName: name, RoleName }: RemoveRoleFromInstanceProfileRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    await changed(parts.profiles, { kind, scope, name }, (profile) => {
      if (profile.roleName !== RoleName) throw missing('role', RoleName);
      return { ...profile, roleName: undefined };
    });
    return {};
  };
}
