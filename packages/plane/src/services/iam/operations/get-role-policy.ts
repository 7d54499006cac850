import type { GetRolePolicyRequest, GetRolePolicyResponse } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { noSuchEntity } from '../errors.ts';
import type { IamParts } from '../needs.ts';
import { getRole } from '../role-lookup.ts';

export function getRolePolicy(parts: IamParts) {
  return (
    { RoleName, PolicyName = '' }: GetRolePolicyRequest,
    { scope }: RequestContext,
  ): GetRolePolicyResponse => {
    const { inlinePolicies } = getRole(parts, scope, RoleName);
    const document = Object.hasOwn(inlinePolicies, PolicyName)
      ? inlinePolicies[PolicyName]
      : undefined;
    if (document === undefined)
      throw noSuchEntity(`The role policy with name ${PolicyName} cannot be found.`);
    return { RoleName, PolicyName, PolicyDocument: encodeURIComponent(document) };
  };
}
