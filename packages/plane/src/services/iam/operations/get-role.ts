import type { GetRoleRequest, GetRoleResponse } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { describeRole } from '../describe.ts';
import { findRole } from '../lookup.ts';
import type { IamParts } from '../needs.ts';

export function getRole(parts: IamParts) {
  return ({ RoleName: name }: GetRoleRequest, { scope }: RequestContext): GetRoleResponse => ({
    Role: describeRole(scope, findRole(parts, { scope, name })),
  });
}
