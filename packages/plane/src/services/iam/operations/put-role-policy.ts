import type { PutRolePolicyRequest } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { flawOfPolicy } from '../domain/role.ts';
import { malformedPolicy } from '../errors.ts';
import type { IamParts } from '../needs.ts';
import { changeRole } from '../role-lookup.ts';

export function putRolePolicy(parts: IamParts) {
  return async (
    { RoleName: name, PolicyName = '', PolicyDocument = '' }: PutRolePolicyRequest,
    { scope }: RequestContext,
  ): Promise<object> => {
    const flaw = flawOfPolicy(PolicyDocument);
    if (flaw !== undefined) throw malformedPolicy(flaw);
    await changeRole(parts, { scope, name }, (role) => ({
      ...role,
      inlinePolicies: { ...role.inlinePolicies, [PolicyName]: PolicyDocument },
    }));
    return {};
  };
}
