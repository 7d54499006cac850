import type { Clock, Log } from '@slipway/base';
import type { Blobs, ByteThreads } from '@slipway/storage';
import type { AccessKeys } from '#ports/access-keys.ts';
import type { Account } from '#ports/accounts.ts';
import type { Ids } from '#ports/ids.ts';
import type { Permissions } from '#ports/permissions.ts';
import type { ObjectKeys } from './encryption/object-keys.ts';
import type { EventHub } from './events/event-hub.ts';
import type { S3Store } from './store/s3-store.ts';
import type { OpenedBytes } from './work/opened-bytes.ts';

/** What the operations of S3 work with. */
export interface S3Parts {
  readonly store: S3Store;
  readonly blobs: Blobs;
  readonly opened: OpenedBytes;
  /** Seal and open what is large. */
  readonly threads: ByteThreads;
  readonly keys: ObjectKeys;
  readonly accounts: readonly Account[];
  readonly accessKeys: AccessKeys;
  readonly permissions: Permissions;
  readonly clock: Clock;
  readonly events: EventHub;
  /** Whether new buckets refuse keys of customers (SSE-C), as AWS's do since April 2026. */
  readonly isSseCBlocked: boolean;
  readonly ids: Ids;
  readonly log: Log;
  /** Removes blobs that no record names any more, once nobody reads them. Never rejects: the next sweep finds the rest. */
  readonly discard: (blobs: readonly string[]) => Promise<void>;
}

/** What a handler answers: the output of the SDK without what only a client knows. */
export type Answer<Output> = Omit<Output, '$metadata'>;

/** An input or output whose body is a stream of bytes, as the gateway carries it. */
export type Streamed<Shape> = Omit<Shape, 'Body' | '$metadata'> & {
  readonly Body?: AsyncIterable<Uint8Array> | undefined;
};
