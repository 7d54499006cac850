import type { AskedEntity, KnownEntity } from '#ports/permissions.ts';
import { arnOf, type EntityKind, tagsOf } from './domain/entity.ts';
import { globalScope, type IamParts } from './needs.ts';

type EntityParts = Pick<IamParts, 'users' | 'groups' | 'roles' | 'policies' | 'profiles'>;

const collections: Readonly<Record<EntityKind, keyof EntityParts>> = {
  user: 'users',
  group: 'groups',
  role: 'roles',
  policy: 'policies',
  'instance-profile': 'profiles',
};

/** The ARN, with its path, and the tags of something of IAM by its name. */
export function findEntity(
  parts: EntityParts,
  { accountId, kind, name }: AskedEntity,
): KnownEntity | undefined {
  const found = parts[collections[kind]].find(globalScope({ accountId }), [name]);
  if (found === undefined) return undefined;
  const roleName = 'roleName' in found ? found.roleName : undefined;
  const role = roleName && parts.roles.find(globalScope({ accountId }), [roleName]);
  return {
    arn: arnOf(kind, accountId, found),
    tags: tagsOf(found),
    ...(role && { roleArn: arnOf('role', accountId, role) }),
  };
}
