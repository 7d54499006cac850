import { join } from 'node:path';
import type { Log } from '@slipway/base';
import { type Blobs, type Records, withSmallBlobs } from '@slipway/storage';
import type { Handler, ServiceDefinition } from '@slipway/wire';
import { openMasterKey } from '../adapters/master-key.ts';
import { randomIds } from '../adapters/random-ids.ts';
import { createScheduleClock } from '../adapters/schedule-clock.ts';
import { systemClock } from '../adapters/system-clock.ts';
import { readConstraints } from '../constraints/constraint-tables.ts';
import { Door } from '../gateway/door.ts';
import { ServedElsewhere } from '../gateway/exchange.ts';
import { Gateway } from '../gateway/gateway.ts';
import { Identities } from '../gateway/identity.ts';
import { schemaFiles } from '../gateway/service-files.ts';
import { type ServiceClues, ServiceRegistry } from '../gateway/service-registry.ts';
import { Signatures } from '../gateway/signatures.ts';
import { createIam, createSessions, readSessionKey } from '../services/iam/index.ts';
import { createKms } from '../services/kms/index.ts';
import { createS3, type S3 } from '../services/s3/index.ts';
import type { WorkerSetup } from './messages.ts';
import { servedOperations } from './served-operations.ts';

export interface WorkerFoundations {
  readonly setup: WorkerSetup;
  readonly records: Records;
  /** Removes a blob where everybody's readers are known. */
  readonly removeBlob: (id: string) => void;
  readonly log: Log;
}

export interface WorkerServices {
  readonly gateway: Gateway;
  readonly events: S3['events'];
}

/** S3 as the plane makes it, over records that the plane changes, and the gateway in front of it. */
export async function composeWorker(foundations: WorkerFoundations): Promise<WorkerServices> {
  const { setup, records, log } = foundations;
  const { auth, stateDir, dataDir } = setup;
  const isEnforced = auth === 'enforce';
  const clock = systemClock;
  const ids = randomIds;
  const schedule = createScheduleClock({ clock, file: join(stateDir, 'clock.json') });
  const masterKey = await openMasterKey({ env: setup.keyEnv, dataDir, records });
  const key = readSessionKey(join(stateDir, 'iam', 'session-key'));
  const sessions = createSessions({ key, clock, ids });
  const shared = { records, masterKey, clock, schedule, ids, log, isEnforced };
  const iam = createIam(shared);
  const kms = createKms({ ...shared, ...iam });
  const identities = new Identities({
    accountId: setup.accountId,
    mode: auth,
    users: new Map(setup.users),
    root: setup.root,
    sessions: () => sessions,
    userKeys: () => iam.userKeys,
  });
  const s3 = createS3({
    ...shared,
    blobs: blobsBesideRecords(foundations),
    kms: kms.keys,
    permissions: iam.permissions,
    isSseCBlocked: setup.isSseCBlocked,
    accounts: setup.accounts,
    accessKeys: identities,
  });
  const registry = new ServiceRegistry(
    [served(s3.definition)],
    schemaFiles(setup.schemasDir, readConstraints),
  );
  await registry.load('s3');
  return {
    events: s3.events,
    gateway: new Gateway({
      door: new Door(setup.host, { isOpen: !setup.isLoopback }),
      identities,
      signatures:
        auth === 'off' ? undefined : new Signatures({ identities, now: () => clock.now() }),
      permissions: () => iam.permissions,
      services: () => ({
        find(clues) {
          if (!isForS3(clues, setup)) throw new ServedElsewhere();
          return registry.find(clues);
        },
      }),
      admin: { owns: () => false, answer: () => Promise.reject(new ServedElsewhere()) },
      ...{ ids, clock, log },
      steadyMs: () => performance.now(),
    }),
  };
}

/** As the registry of the plane would find it. */
function isForS3(
  { signature, target, path, isForm }: ServiceClues,
  { foreignPaths }: WorkerSetup,
): boolean {
  if (signature) return signature.signingName === 's3';
  return target === undefined && !isForm && !foreignPaths.some((prefix) => path.startsWith(prefix));
}

function served(definition: ServiceDefinition): ServiceDefinition {
  const operations = Object.entries(definition.operations).map(
    ([name, handler]): [string, Handler] => [
      name,
      servedOperations.has(name) ? handler : elsewhere,
    ],
  );
  return { ...definition, operations: Object.fromEntries(operations) };
}

function blobsBesideRecords({ records, removeBlob }: WorkerFoundations): Blobs {
  const small = withSmallBlobs(blobsElsewhere, records);
  return {
    write: (source, options) => small.write(source, options),
    writeBytes: (bytes) => small.writeBytes(bytes),
    read: (id, range, options) => small.read(id, range, options),
    peek: (id) => small.peek(id),
    remove: async (id) => removeBlob(id),
    quarantine: elsewhere,
    pin: () => () => undefined,
    ids: elsewhere,
  };
}

const blobsElsewhere: Blobs = {
  write: elsewhere,
  writeBytes: elsewhere,
  read: elsewhere,
  peek: elsewhere,
  remove: elsewhere,
  quarantine: elsewhere,
  pin: elsewhere,
  ids: elsewhere,
};

function elsewhere(): never {
  throw new ServedElsewhere();
}
