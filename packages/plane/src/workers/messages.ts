import type { Expectation, RemoteChange } from '@slipway/storage';
import type { Account } from '#ports/accounts.ts';
import type { ObjectEvent } from '#ports/object-events.ts';
import type { ObjectLocation } from '#ports/object-store.ts';
import type { LogLevel } from '../config.ts';
import type { AuthMode, StaticUser } from '../gateway/identity.ts';

/** What a worker needs to know of its plane. */
export interface WorkerSetup {
  readonly stateDir: string;
  readonly dataDir: string;
  readonly schemasDir: string;
  /** Where the master key is, as `openMasterKey` reads it. */
  readonly keyEnv: Readonly<Record<string, string | undefined>>;
  readonly host: string;
  readonly isLoopback: boolean;
  readonly auth: AuthMode;
  readonly accountId: string;
  readonly users: readonly (readonly [string, StaticUser])[];
  readonly root: StaticUser | undefined;
  readonly accounts: readonly Account[];
  readonly isSseCBlocked: boolean;
  /** Beginnings of paths that are for other services, also where nobody signed. */
  readonly foreignPaths: readonly string[];
  readonly logLevel: LogLevel;
  readonly logFile: string | undefined;
}

/** Over the channel that carries connections, to the worker. */
export type Order =
  | { readonly kind: 'start'; readonly setup: WorkerSetup }
  /** A connection comes with it. */
  | { readonly kind: 'take' }
  /** A connection that was given back has arrived. */
  | { readonly kind: 'arrived' }
  /** Give every connection back. */
  | { readonly kind: 'leave' };

/** Over the same channel, from the worker. */
export type Report =
  | { readonly kind: 'ready' }
  /** A connection that was to be taken has arrived. */
  | { readonly kind: 'arrived' }
  /** A connection comes with it, and what of it nobody has answered. */
  | { readonly kind: 'back'; readonly bytes: Uint8Array }
  /** A connection ended here. */
  | { readonly kind: 'closed' };

/** What a worker has its plane do, over a pipe of their own. */
export type Request =
  | { readonly kind: 'commit'; readonly id: number; readonly changes: readonly RemoteChange[] }
  | { readonly kind: 'remove'; readonly blobs: string }
  | { readonly kind: 'told'; readonly event: ObjectEvent; readonly location: ObjectLocation };

/** How a commit ended. */
export interface Settled {
  readonly id: number;
  readonly conflict?: {
    readonly table: string;
    readonly key: string;
    readonly expect: Expectation;
  };
  /** Nothing of it was applied, or nobody knows. */
  readonly hasFailed?: true;
}
