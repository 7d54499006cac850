import type { GetRoleRequest, GetRoleResponse } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import type { IamParts } from '../needs.ts';
import { describeRole, getRole as lookUp } from '../role-lookup.ts';

export function getRole(parts: IamParts) {
  return ({ RoleName }: GetRoleRequest, { scope }: RequestContext): GetRoleResponse => ({
    Role: describeRole(scope, lookUp(parts, scope, RoleName)),
  });
}
