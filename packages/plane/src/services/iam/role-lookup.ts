import type { Role } from '@aws-sdk/client-iam';
import type { Scope } from '@slipway/base';
import { arnOfRole, type StoredRole } from './domain/role.ts';
import { noSuchEntity } from './errors.ts';
import { globalScope, type IamParts } from './needs.ts';

export function getRole({ roles }: IamParts, scope: Scope, name: string | undefined): StoredRole {
  const role = roles.find(globalScope(scope), [name ?? '']);
  if (role === undefined) throw roleMissing(name);
  return role;
}

export function roleMissing(name: string | undefined) {
  return noSuchEntity(`The role with name ${name} cannot be found.`);
}

/** Replaces the role by what `change` makes of it. */
export async function changeRole(
  { roles }: IamParts,
  { scope, name }: { readonly scope: Scope; readonly name: string | undefined },
  change: (role: StoredRole) => StoredRole,
): Promise<void> {
  const changed = await roles.update({ scope: globalScope(scope), path: [name ?? ''] }, change);
  if (changed === undefined) throw roleMissing(name);
}

export function describeRole({ accountId }: Scope, role: StoredRole): Role {
  return {
    Path: role.path,
    RoleName: role.name,
    RoleId: role.id,
    Arn: arnOfRole(accountId, role),
    CreateDate: new Date(role.createdAt),
    // As on AWS: policies come out percent-encoded.
    AssumeRolePolicyDocument: encodeURIComponent(role.trustPolicy),
    ...(role.description !== undefined && { Description: role.description }),
    MaxSessionDuration: role.maxSessionSeconds,
    ...(role.tags.length > 0 && { Tags: role.tags.map(({ Key, Value }) => ({ Key, Value })) }),
  };
}
