import type { DeleteRoleRequest } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { deleteConflict } from '../errors.ts';
import { globalScope, type IamParts } from '../needs.ts';
import { getRole } from '../role-lookup.ts';

export function deleteRole(parts: IamParts) {
  return async ({ RoleName }: DeleteRoleRequest, { scope }: RequestContext): Promise<object> => {
    const role = getRole(parts, scope, RoleName);
    if (role.attachedPolicies.length > 0)
      throw deleteConflict('Cannot delete entity, must detach all policies first.');
    if (Object.keys(role.inlinePolicies).length > 0)
      throw deleteConflict('Cannot delete entity, must delete policies first.');
    await parts.roles.remove({ scope: globalScope(scope), path: [role.name] });
    return {};
  };
}
