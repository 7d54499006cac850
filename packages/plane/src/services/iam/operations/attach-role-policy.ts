import type { AttachRolePolicyRequest } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import type { IamParts } from '../needs.ts';
import { changeRole } from '../role-lookup.ts';

export function attachRolePolicy(parts: IamParts) {
  return async (
    { RoleName: name, PolicyArn = '' }: AttachRolePolicyRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    await changeRole(parts, { scope, name }, (role) => ({
      ...role,
      attachedPolicies: [...new Set([...role.attachedPolicies, PolicyArn])],
    }));
    return {};
  };
}
