import type { RequestContext } from '@slipway/wire';
import { checkBoundary } from '../check-boundary.ts';
import { noSuchEntity } from '../errors.ts';
import { changed } from '../lookup.ts';
import type { IamParts } from '../needs.ts';

interface BoundaryInput {
  readonly UserName?: string | undefined;
  readonly RoleName?: string | undefined;
  readonly PermissionsBoundary?: string | undefined;
}

export function putUserPermissionsBoundary(parts: IamParts) {
  return async (input: BoundaryInput, { scope }: RequestContext): Promise<object> => {
    const boundary = checkBoundary(parts, scope, input.PermissionsBoundary);
    const named = { kind: 'user', scope, name: input.UserName } as const;
    await changed(parts.users, named, (user) => ({ ...user, boundary }));
    return {};
  };
}

export function putRolePermissionsBoundary(parts: IamParts) {
  return async (input: BoundaryInput, { scope }: RequestContext): Promise<object> => {
    const boundary = checkBoundary(parts, scope, input.PermissionsBoundary);
    const named = { kind: 'role', scope, name: input.RoleName } as const;
    await changed(parts.roles, named, (role) => ({ ...role, boundary }));
    return {};
  };
}

export function deleteUserPermissionsBoundary({ users }: IamParts) {
  return async ({ UserName: name }: BoundaryInput, { scope }: RequestContext): Promise<object> => {
    await changed(users, { kind: 'user', scope, name }, ({ boundary, ...user }) => {
      if (boundary === undefined) throw none('user', name);
      return user;
    });
    return {};
  };
}

export function deleteRolePermissionsBoundary({ roles }: IamParts) {
  return async ({ RoleName: name }: BoundaryInput, { scope }: RequestContext): Promise<object> => {
    await changed(roles, { kind: 'role', scope, name }, ({ boundary, ...role }) => {
      if (boundary === undefined) throw none('role', name);
      return role;
    });
    return {};
  };
}

function none(kind: string, name: string | undefined) {
  return noSuchEntity(`The ${kind} ${name} does not have a permissions boundary.`);
}
