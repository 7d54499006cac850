import type { DeleteRoleRequest } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { deleteConflict, protectedRole } from '../errors.ts';
import { findRole } from '../lookup.ts';
import { globalScope, type IamParts } from '../needs.ts';

export function deleteRole(parts: IamParts) {
  return async (
    { RoleName: name }: DeleteRoleRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    const role = findRole(parts, { scope, name });
    if (role.path.startsWith('/aws-service-role/')) throw protectedRole(role.name);
    const profiles = parts.profiles.list(globalScope(scope));
    if (profiles.some(({ roleName }) => roleName === role.name))
      throw deleteConflict('Cannot delete entity, must remove roles from instance profile first.');
    if (role.attachedPolicies.length > 0)
      throw deleteConflict('Cannot delete entity, must detach all policies first.');
    if (Object.keys(role.inlinePolicies).length > 0)
      throw deleteConflict('Cannot delete entity, must delete policies first.');
    await parts.roles.remove({ scope: globalScope(scope), path: [role.name] });
    return {};
  };
}
