import type { Clock } from '@slipway/base';
import type { Records } from '@slipway/storage';
import type { ServiceDefinition } from '@slipway/wire';
import type { Ids } from '#ports/ids.ts';
import type { KmsKeys } from '#ports/kms-keys.ts';
import type { MasterKey } from '#ports/master-key.ts';
import { decryptCiphertext } from './decrypt-ciphertext.ts';
import { KeyRing } from './key-ring.ts';
import { makeDataKey } from './make-data-key.ts';
import { kmsOperations } from './operations.ts';
import { kmsStore } from './store.ts';

export interface KmsNeeds {
  readonly records: Records;
  readonly masterKey: MasterKey;
  readonly ids: Ids;
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
export function createKms({ records, masterKey, ids, schedule }: KmsNeeds): Kms {
  const ring = new KeyRing({ store: kmsStore(records), clock: schedule, ids, masterKey });
  return {
    definition: {
      id: 'kms',
      signingNames: ['kms'],
      protocol: 'aws-json-1.1',
      targetPrefixes: ['TrentService'],
      validationCode: 'ValidationException',
      operations: kmsOperations(ring),
    },
    keys: {
      generateDataKey: (scope, request) =>
        makeDataKey(ring, scope, { ...request, length: dataKeyBytes }),
      decrypt: (scope, ciphertext, context) =>
        decryptCiphertext(ring, scope, { ciphertext, context }).plain,
    },
    start: () => ring.removeGone(),
  };
}
