import type { Scope } from '@slipway/base';
import type { Collection } from '../../resources/collection.ts';
import type { Entity, EntityKind, StoredGroup, StoredRole, StoredUser } from './domain/entity.ts';
import { noSuchEntity } from './errors.ts';
import { globalScope, type IamParts } from './needs.ts';

const sentences: Readonly<Record<EntityKind, (name: string) => string>> = {
  user: (name) => `The user with name ${name} cannot be found.`,
  group: (name) => `The group with name ${name} cannot be found.`,
  role: (name) => `The role with name ${name} cannot be found.`,
  policy: (name) => `Policy ${name} does not exist or is not attachable.`,
  'instance-profile': (name) => `Instance Profile ${name} cannot be found.`,
};

export interface Named {
  readonly scope: Pick<Scope, 'accountId'>;
  readonly name: string | undefined;
}

export function missing(kind: EntityKind, name: string | undefined) {
  return noSuchEntity(sentences[kind](name ?? ''));
}

/** Names are told apart by no case. */
export function isTaken(
  collection: Collection<Pick<Entity, 'name'>>,
  { scope, name = '' }: Named,
): boolean {
  const wanted = name.toLowerCase();
  return collection.list(globalScope(scope)).some((each) => each.name.toLowerCase() === wanted);
}

export function findUser({ users }: IamParts, { scope, name }: Named): StoredUser {
  return found(users, { kind: 'user', scope, name });
}

export function findGroup({ groups }: IamParts, { scope, name }: Named): StoredGroup {
  return found(groups, { kind: 'group', scope, name });
}

export function findRole({ roles }: IamParts, { scope, name }: Named): StoredRole {
  return found(roles, { kind: 'role', scope, name });
}

export function found<Value>(
  collection: Collection<Value>,
  { kind, scope, name }: Named & { readonly kind: EntityKind },
): Value {
  const value = collection.find(globalScope(scope), [name ?? '']);
  if (value === undefined) throw missing(kind, name);
  return value;
}

/** Replaces the entity by what `change` makes of it. */
export async function changed<Value>(
  collection: Collection<Value>,
  { kind, scope, name }: Named & { readonly kind: EntityKind },
  change: (value: Value) => Value,
): Promise<Value> {
  const value = await collection.update({ scope: globalScope(scope), path: [name ?? ''] }, change);
  if (value === undefined) throw missing(kind, name);
  return value;
}
