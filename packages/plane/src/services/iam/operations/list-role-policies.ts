import type { ListRolePoliciesRequest, ListRolePoliciesResponse } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import type { IamParts } from '../needs.ts';
import { getRole } from '../role-lookup.ts';

/** All on one page: a role has few. */
export function listRolePolicies(parts: IamParts) {
  return (
    { RoleName }: ListRolePoliciesRequest,
    { scope }: RequestContext,
  ): ListRolePoliciesResponse => ({
    PolicyNames: Object.keys(getRole(parts, scope, RoleName).inlinePolicies).sort(),
    IsTruncated: false,
  });
}
