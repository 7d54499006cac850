import type { Scope } from '@slipway/base';
import {
  type AliasRecord,
  aliasArn,
  isManagedAlias,
  type KeyRecord,
  keyArn,
} from './domain/key.ts';
import {
  aliasCharacters,
  aliasMalformed,
  aliasNotFound,
  aliasReserved,
  aliasTargetIsAlias,
  keyNotFound,
  managedByAws,
  pendingDeletion,
} from './errors.ts';
import type { KeyRing } from './key-ring.ts';

/** A name that a client may give or take. */
export function checkAliasName(name = ''): string {
  if (!name.startsWith('alias/') || name === 'alias/') throw aliasMalformed();
  if (isManagedAlias(name)) throw aliasReserved();
  if (name.includes(':')) throw aliasCharacters(name);
  return name;
}

export function existingAlias(ring: KeyRing, scope: Scope, name: string): AliasRecord {
  const alias = ring.store.findAlias(scope, name);
  if (!alias) throw aliasNotFound(aliasArn(scope, name));
  return alias;
}

export function targetOf(ring: KeyRing, scope: Scope, keyId = ''): KeyRecord {
  if (keyId.startsWith('alias/') || keyId.includes(':alias/')) throw aliasTargetIsAlias();
  const key = ring.find(scope, keyId);
  const arn = keyArn(key, key.keyId);
  if (key.accountId !== scope.accountId) throw keyNotFound(arn);
  if (key.manager === 'AWS') throw managedByAws(arn);
  if (key.state === 'PendingDeletion') throw pendingDeletion(arn);
  return key;
}
