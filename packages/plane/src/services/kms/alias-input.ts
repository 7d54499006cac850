import type { Scope } from '@slipway/base';
import { type AliasRecord, aliasArn, isManagedAlias, type KeyRecord } from './domain/key.ts';
import { aliasMalformed, aliasNotFound, aliasReserved, aliasTargetIsAlias } from './errors.ts';
import type { KeyRing } from './key-ring.ts';

/** A name that a client may give or take. */
export function checkAliasName(name = ''): string {
  if (!name.startsWith('alias/') || name === 'alias/') throw aliasMalformed();
  if (isManagedAlias(name)) throw aliasReserved();
  return name;
}

export function existingAlias(ring: KeyRing, scope: Scope, name: string): AliasRecord {
  const alias = ring.store.findAlias(scope, name);
  if (!alias) throw aliasNotFound(aliasArn(scope, name));
  return alias;
}

export function targetOf(ring: KeyRing, scope: Scope, keyId = ''): KeyRecord {
  if (keyId.startsWith('alias/') || keyId.includes(':alias/')) throw aliasTargetIsAlias();
  return ring.find(scope, keyId);
}
