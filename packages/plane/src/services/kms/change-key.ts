import type { Scope } from '@slipway/base';
import { type KeyRecord, keyArn } from './domain/key.ts';
import { invalidKeyId, keyDisabled, keyNotFound, managedByAws, pendingDeletion } from './errors.ts';
import type { KeyRing } from './key-ring.ts';

/** The key that an operation is about to change: named by id or ARN, and the customer's own. */
export function keyToChange(ring: KeyRing, scope: Scope, keyId = ''): KeyRecord {
  if (keyId.startsWith('alias/') || keyId.includes(':alias/')) throw invalidKeyId(keyId);
  const key = ring.find(scope, keyId);
  if (key.accountId !== scope.accountId) throw keyNotFound(keyArn(key, key.keyId));
  if (key.manager === 'AWS') throw managedByAws(keyArn(key, key.keyId));
  return key;
}

/** The same, of a key that does not wait for its deletion. */
export function keptKey(ring: KeyRing, scope: Scope, keyId = ''): KeyRecord {
  const key = keyToChange(ring, scope, keyId);
  if (key.state === 'PendingDeletion') throw pendingDeletion(keyArn(key, key.keyId));
  return key;
}

/** The same, of one that can be used. */
export function enabledKey(ring: KeyRing, scope: Scope, keyId = ''): KeyRecord {
  const key = keptKey(ring, scope, keyId);
  if (key.state === 'Disabled') throw keyDisabled(keyArn(key, key.keyId));
  return key;
}
