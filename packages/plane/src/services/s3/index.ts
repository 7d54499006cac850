import { availableParallelism } from 'node:os';
import type { Clock, Log } from '@slipway/base';
import { type Blobs, ByteThreads, type Records } from '@slipway/storage';
import type { ServiceDefinition } from '@slipway/wire';
import type { AccessKeys } from '#ports/access-keys.ts';
import type { Account } from '#ports/accounts.ts';
import type { Ids } from '#ports/ids.ts';
import type { KmsKeys } from '#ports/kms-keys.ts';
import type { MasterKey } from '#ports/master-key.ts';
import type { ObjectEvents } from '#ports/object-events.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { Permissions } from '#ports/permissions.ts';
import type { ScheduleClock } from '#ports/schedule-clock.ts';
import type { Scrubber } from '#ports/scrubber.ts';
import { ObjectKeys } from './encryption/object-keys.ts';
import { EventHub } from './events/event-hub.ts';
import { s3ObjectStore } from './object-store.ts';
import type { S3Parts } from './parts.ts';
import { scrub } from './scrub/scrub.ts';
import { s3Definition } from './service.ts';
import { s3Store } from './store/s3-store.ts';
import { discardBlobs } from './work/discard.ts';
import { Lifecycle } from './work/lifecycle.ts';
import { OpenedBytes } from './work/opened-bytes.ts';
import { Sweep } from './work/sweep.ts';

export { objectTable } from './store/tables.ts';

export interface S3Needs {
  readonly records: Records;
  /** For S3 alone: a blob that none of its records names is removed. */
  readonly blobs: Blobs;
  readonly masterKey: MasterKey;
  readonly kms: KmsKeys;
  /** See `S3Parts`. */
  readonly isSseCBlocked: boolean;
  /** Empty where requests of any credentials are those of one account. */
  readonly accounts?: readonly Account[];
  /** Without it nobody can sign a form. */
  readonly accessKeys?: AccessKeys;
  /** What the identities of callers may do; everything when not given. */
  readonly permissions?: Permissions;
  readonly clock: Clock;
  /** Lifecycle rules go by it. */
  readonly schedule: ScheduleClock;
  readonly ids: Ids;
  readonly log: Log;
}

export interface S3 {
  readonly scrubber: Scrubber;
  readonly definition: ServiceDefinition;
  readonly objects: ObjectStore;
  readonly events: ObjectEvents & Pick<EventHub, 'retell'>;
  /** Before the first request. */
  start(): Promise<void>;
  /** After the last request. */
  stop(): Promise<void>;
}

/** A megabyte each for what comes in, two for what goes out. */
const threadLanes = 12;

/** One digests what another one seals; more than a few wait for the disk and for the connections. */
function threadCount(): number {
  return Math.min(4, Math.max(2, availableParallelism()));
}

export function createS3(needs: S3Needs): S3 {
  const { records, blobs, accounts = [], accessKeys = noAccessKeys, clock, ids, log } = needs;
  const sweep = new Sweep({ records, blobs, log });
  const discard = discardBlobs({ blobs, log, onLeftBehind: () => sweep.needed() });
  const keys = new ObjectKeys(needs);
  const threads = new ByteThreads({ threads: threadCount(), lanes: threadLanes });
  const store = s3Store(records, {
    now: () => clock.now(),
    planeNow: () => needs.schedule.now(),
    uuid: () => ids.uuid(),
  });
  const events = new EventHub({ store, clock, log });
  const parts: S3Parts = {
    store,
    events,
    blobs,
    opened: new OpenedBytes(),
    threads,
    keys,
    isSseCBlocked: needs.isSseCBlocked,
    accounts,
    accessKeys,
    permissions: needs.permissions ?? everything,
    clock,
    ids,
    log,
    discard,
  };
  const lifecycle = new Lifecycle({ ...parts, schedule: needs.schedule });
  return {
    definition: s3Definition(parts),
    objects: s3ObjectStore(parts),
    events,
    scrubber: { scrub: (options) => scrub(parts, options) },
    async start() {
      await sweep.start();
      lifecycle.start();
    },
    async stop() {
      await lifecycle.stop();
      await sweep.stop();
      await threads.close();
    },
  };
}

const everything: Permissions = {
  decide: (principal) => (principal.isAnonymous ? 'none' : 'allow'),
  limit: () => 'allow',
  entity: () => undefined,
  hasPolicy: () => false,
};
const noAccessKeys: AccessKeys = { find: () => undefined };
