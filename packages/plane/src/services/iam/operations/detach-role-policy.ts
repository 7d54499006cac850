import type { DetachRolePolicyRequest } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { noSuchEntity } from '../errors.ts';
import type { IamParts } from '../needs.ts';
import { changeRole } from '../role-lookup.ts';

export function detachRolePolicy(parts: IamParts) {
  return async (
    { RoleName: name, PolicyArn = '' }: DetachRolePolicyRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    await changeRole(parts, { scope, name }, (role) => {
      if (!role.attachedPolicies.includes(PolicyArn))
        throw noSuchEntity(`Policy ${PolicyArn} was not found.`);
      const attachedPolicies = role.attachedPolicies.filter((arn) => arn !== PolicyArn);
      return { ...role, attachedPolicies };
    });
    return {};
  };
}
