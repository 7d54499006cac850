/**
 * Records: the plane's crash-safe metadata (resources, job states, the S3 index).
 *
 * Guarantees every adapter owes; `contract.ts` has one test per sentence.
 * 1. `commit` applies all of its changes or none.
 * 2. `commit` resolves only when its changes would survive `kill -9` and, as far as fsync goes, power loss.
 * 3. A change whose expectation does not hold rejects the whole commit with `RecordConflict`, and no other commit.
 *    Expectations are tested against the state before the commit; its changes are then applied in their order.
 * 4. `get` and `list` see every commit that has resolved, and nothing of one that has not been applied.
 * 5. `list` answers in the UTF-8 binary order of the keys.
 * 6. Concurrent commits are applied one after the other, in the order in which they were called.
 * 7. Versions of a key grow by one with each put; a deleted and recreated key starts again at 1.
 * 8. `close` lets the commits that were called before it finish; later ones reject.
 */
export interface Records {
  get(table: string, key: string): StoredRecord | undefined;
  list(table: string, range?: KeyRange): readonly StoredRecord[];
  commit(changes: readonly Change[]): Promise<void>;
  close(): Promise<void>;
}

export interface StoredRecord {
  readonly key: string;
  /** JSON value, as put. Treat as immutable. */
  readonly value: unknown;
  readonly version: number;
}

export interface KeyRange {
  /** Only keys that start with this. */
  readonly prefix?: string;
  /** Only keys strictly after this, in UTF-8 binary order. */
  readonly after?: string;
  /** Only keys at or after this. */
  readonly from?: string;
  readonly limit?: number;
  /** From the last key to the first; the bounds keep their meaning. */
  readonly reverse?: boolean;
}

export type Expectation =
  | { readonly kind: 'absent' }
  | { readonly kind: 'present' }
  | { readonly kind: 'version'; readonly version: number };

export type Change =
  | {
      readonly kind: 'put';
      readonly table: string;
      readonly key: string;
      readonly value: unknown;
      readonly expect?: Expectation;
    }
  | {
      readonly kind: 'delete';
      readonly table: string;
      readonly key: string;
      readonly expect?: Expectation;
    }
  | {
      readonly kind: 'check';
      readonly table: string;
      readonly key: string;
      readonly expect: Expectation;
    }
  /** Holds when no key of the table starts with the prefix. */
  | { readonly kind: 'check-none'; readonly table: string; readonly prefix: string };

/** An expectation of a commit did not hold; nothing of the commit was applied. */
export class RecordConflict extends Error {
  override readonly name = 'RecordConflict';
  readonly table: string;
  /** The key, or the prefix of a `check-none`. */
  readonly key: string;
  readonly expect: Expectation;
  constructor(change: {
    readonly table: string;
    readonly key: string;
    readonly expect: Expectation;
  }) {
    super(`record ${change.table}/${change.key} is not as expected (${change.expect.kind})`);
    this.table = change.table;
    this.key = change.key;
    this.expect = change.expect;
  }
}
