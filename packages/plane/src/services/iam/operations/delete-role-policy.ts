import type { DeleteRolePolicyRequest } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { noSuchEntity } from '../errors.ts';
import type { IamParts } from '../needs.ts';
import { changeRole } from '../role-lookup.ts';

export function deleteRolePolicy(parts: IamParts) {
  return async (
    { RoleName: name, PolicyName = '' }: DeleteRolePolicyRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    await changeRole(parts, { scope, name }, (role) => {
      const { [PolicyName]: document, ...inlinePolicies } = role.inlinePolicies;
      if (document === undefined)
        throw noSuchEntity(`The role policy with name ${PolicyName} cannot be found.`);
      return { ...role, inlinePolicies };
    });
    return {};
  };
}
