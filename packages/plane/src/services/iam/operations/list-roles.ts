import type { ListRolesRequest, ListRolesResponse } from '@aws-sdk/client-iam';
import type { RequestContext } from '@slipway/wire';
import { pageOf } from '../../../resources/page.ts';
import { invalidInput } from '../errors.ts';
import { globalScope, type IamParts } from '../needs.ts';
import { describeRole } from '../role-lookup.ts';

const pageDefault = 100;

/** Tags and descriptions are not part of a listing, as on AWS. */
export function listRoles({ roles }: IamParts) {
  return (input: ListRolesRequest, { scope }: RequestContext): ListRolesResponse => {
    const page = pageOf({
      items: roles
        .list(globalScope(scope))
        .filter(({ path }) => path.startsWith(input.PathPrefix ?? '/')),
      position: ({ name }) => encodeURIComponent(name),
      size: input.MaxItems ?? pageDefault,
      token: input.Marker,
    });
    if (page === undefined) throw invalidInput('Invalid Marker.');
    return {
      Roles: page.items.map((role) => describeRole(scope, { ...role, tags: [] })),
      IsTruncated: page.nextToken !== undefined,
      ...(page.nextToken !== undefined && { Marker: page.nextToken }),
    };
  };
}
