import type {
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse,
} from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import type { IamParts } from '../needs.ts';
import { getRole } from '../role-lookup.ts';

/** All on one page: a role has few. */
export function listAttachedRolePolicies(parts: IamParts) {
  return (
    { RoleName }: ListAttachedRolePoliciesRequest,
    { scope }: RequestContext,
  ): ListAttachedRolePoliciesResponse => ({
    AttachedPolicies: getRole(parts, scope, RoleName).attachedPolicies.map((PolicyArn) => ({
      PolicyArn,
      PolicyName: PolicyArn.slice(PolicyArn.lastIndexOf('/') + 1),
    })),
    IsTruncated: false,
  });
}
