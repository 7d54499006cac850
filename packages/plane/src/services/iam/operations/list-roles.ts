import type { ListRolesRequest, ListRolesResponse } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { describeRole } from '../describe.ts';
import { globalScope, type IamParts } from '../needs.ts';
import { paged } from '../paged.ts';

/** Tags and descriptions are not part of a listing, as on AWS. */
export function listRoles({ roles }: IamParts) {
  return (input: ListRolesRequest, { scope }: RequestContext): ListRolesResponse => {
    const { items, more } = paged(roles.list(globalScope(scope)), input);
    return { Roles: items.map((role) => describeRole(scope, { ...role, tags: [] })), ...more };
  };
}
