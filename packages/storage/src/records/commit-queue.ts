import { setImmediate as nextTurn } from 'node:timers/promises';
import { storageErrors } from '../errors.ts';
import { type EncodedChange, encodeChanges } from './encoded-change.ts';
import type { Change } from './port.ts';

/** A commit that waits for its turn. */
export interface PendingCommit {
  readonly changes: readonly Change[];
  readonly encoded: readonly EncodedChange[];
  readonly resolve: () => void;
  readonly reject: (reason: unknown) => void;
}

/** Applies commits in their order, settles none of them: that is the queue's to do once the batch is safe. */
export type ApplyBatch = (batch: readonly PendingCommit[]) => readonly CommitOutcome[];

/** Undefined when the commit was applied, else why not. */
export type CommitOutcome = Error | undefined;

export interface CommitSteps {
  readonly apply: ApplyBatch;
  /** Resolves when all that was applied before it was called would survive power loss. */
  readonly sync: () => Promise<void>;
}

interface AppliedBatch {
  readonly batch: readonly PendingCommit[];
  readonly outcomes: readonly CommitOutcome[];
}

/** As many as the disk takes at a time without each waiting for the others (measured 2026-11: three, 2.5 times as many). */
const syncsMax = 3;

/**
 * Gathers the commits of one turn of the event loop into a batch, so that they share a transaction, and the batches that
 * come while the disk has enough to sync into one sync. A batch ends at `changesPerBatch` changes, so that a flood of commits
 * does not hold the event loop. Commits are acknowledged in their order: a sync that fails takes the word of all behind it
 * back, and after it nobody knows what the disk holds, so every later commit is rejected.
 */
export class CommitQueue {
  readonly #steps: CommitSteps;
  #waiting: PendingCommit[] = [];
  #applied: AppliedBatch[] = [];
  #running: Promise<void> | undefined;
  /** Settled when everything that was given to a sync is. */
  #settled: Promise<void> = Promise.resolve();
  #syncs = 0;
  #failure: unknown;
  #closed = false;

  constructor(steps: CommitSteps) {
    this.#steps = steps;
  }

  commit(changes: readonly Change[]): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw storageErrors.closed();
      if (this.#failure !== undefined) throw storageErrors.writeFailed(this.#failure);
      this.#waiting.push({ changes, encoded: encodeChanges(changes), resolve, reject });
      this.#running ??= this.#run();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
    // What is applied when a sync ends goes into another one.
    while (this.#syncs > 0) await this.#settled;
  }

  async #run(): Promise<void> {
    await nextTurn();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, batchLength(this.#waiting));
      this.#applied.push({ batch, outcomes: tryApply(batch, this.#steps.apply) });
      this.#startSync();
      await nextTurn();
    }
    this.#running = undefined;
  }

  #startSync(): void {
    if (this.#applied.length === 0 || this.#syncs >= syncsMax) return;
    this.#syncs += 1;
    this.#settled = this.#settle(this.#applied.splice(0), this.#settled);
  }

  async #settle(applied: readonly AppliedBatch[], earlier: Promise<void>): Promise<void> {
    await Promise.all([this.#sync(applied), earlier]);
    this.#syncs -= 1;
    if (this.#failure === undefined) applied.forEach(settle);
    else rejectAll(applied, this.#failure);
    this.#startSync();
  }

  /** A batch of refusals alone wrote nothing. */
  async #sync(applied: readonly AppliedBatch[]): Promise<void> {
    const hasWritten = applied.some(({ outcomes }) => outcomes.includes(undefined));
    if (!hasWritten || this.#failure !== undefined) return;
    try {
      await this.#steps.sync();
    } catch (cause) {
      this.#failure ??= cause;
    }
  }
}

function rejectAll(applied: readonly AppliedBatch[], cause: unknown): void {
  for (const { reject } of applied.flatMap(({ batch }) => batch)) {
    reject(storageErrors.writeFailed(cause));
  }
}

const changesPerBatch = 1_000;

function batchLength(waiting: readonly PendingCommit[]): number {
  let changes = 0;
  const end = waiting.findIndex((commit) => {
    changes += commit.changes.length;
    return changes >= changesPerBatch;
  });
  return end === -1 ? waiting.length : end + 1;
}

function settle({ batch, outcomes }: AppliedBatch): void {
  batch.forEach((commit, index) => {
    const failure = outcomes[index];
    if (failure) commit.reject(failure);
    else commit.resolve();
  });
}

/** A batch that fails as a whole (a full disk) rejects each of its commits and leaves the queue working. */
function tryApply(batch: readonly PendingCommit[], apply: ApplyBatch): readonly CommitOutcome[] {
  try {
    return apply(batch);
  } catch (cause) {
    return batch.map(() => storageErrors.writeFailed(cause));
  }
}
