import type { Roles } from '#ports/roles.ts';
import { parseRoleArn } from '../../resources/role-arn.ts';
import { globalScope, type IamParts } from './needs.ts';

export function createRoles({ roles }: Pick<IamParts, 'roles'>): Roles {
  return {
    find(roleArn) {
      const named = parseRoleArn(roleArn);
      const role = named && roles.find(globalScope(named), [named.name]);
      return role?.path === named?.path ? role : undefined;
    },
  };
}
