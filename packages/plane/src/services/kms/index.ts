import type { Clock } from '@slipway/base';
import type { Records } from '@slipway/storage';
import type { ServiceDefinition } from '@slipway/wire';
import type { Ids } from '#ports/ids.ts';
import type { KmsKeys } from '#ports/kms-keys.ts';
import type { MasterKey } from '#ports/master-key.ts';
import type { Permissions } from '#ports/permissions.ts';
import { KeyAccess } from './access/key-access.ts';
import { withKeyAccess } from './access/with-key-access.ts';
import { keyIdOf } from './ciphertext.ts';
import { decryptCiphertext } from './decrypt-ciphertext.ts';
import { keyArn } from './domain/key.ts';
import { keyNotFound } from './errors.ts';
import { KeyRing } from './key-ring.ts';
import { makeDataKey } from './make-data-key.ts';
import { kmsOperations } from './operations.ts';
import { kmsStore } from './store.ts';

export interface KmsNeeds {
  readonly records: Records;
  readonly masterKey: MasterKey;
  readonly ids: Ids;
  readonly permissions?: Permissions;
  /** Whether policies decide, of keys too. */
  readonly isEnforced?: boolean;
  /** The waiting time of a deletion goes by it. */
  readonly schedule: Clock;
}

export interface Kms {
  readonly definition: ServiceDefinition;
  readonly keys: KmsKeys;
  start(): Promise<void>;
}

const dataKeyBytes = 32;

/** KMS: symmetric keys, their aliases and states, and what is encrypted under them. */
export function createKms(needs: KmsNeeds): Kms {
  const { records, masterKey, ids, schedule } = needs;
  const permissions = needs.isEnforced ? needs.permissions : undefined;
  const ring = new KeyRing({
    ...{ store: kmsStore(records), clock: schedule, ids, masterKey },
    isShared: permissions !== undefined,
  });
  const access = new KeyAccess(ring, permissions);
  return {
    definition: {
      id: 'kms',
      signingNames: ['kms'],
      protocol: 'aws-json-1.1',
      targetPrefixes: ['TrentService'],
      validationCode: 'ValidationException',
      operations: withKeyAccess({ ring, access }, kmsOperations(ring, access)),
    },
    keys: keysFor({ ring, access }),
    start: () => ring.removeGone(),
  };
}

/** What services ask for whoever asks them. */
function keysFor({
  ring,
  access,
}: {
  readonly ring: KeyRing;
  readonly access: KeyAccess;
}): KmsKeys {
  return {
    async generateDataKey(scope, { keyId, context, use }) {
      const key = await ring.findOrMake(scope, keyId);
      if (use)
        access.check(key, { action: 'kms:GenerateDataKey', context, reference: keyId, ...use });
      return await makeDataKey(ring, scope, { keyId, context, length: dataKeyBytes });
    },
    decrypt(scope, { ciphertext, context, use }) {
      const keyId = keyIdOf(ciphertext) ?? '';
      const key = ring.findById(scope, keyId);
      if (!key) throw keyNotFound(keyArn(scope, keyId));
      if (use) access.check(key, { action: 'kms:Decrypt', context, ...use });
      return decryptCiphertext(ring, scope, { ciphertext, context }).plain;
    },
  };
}
