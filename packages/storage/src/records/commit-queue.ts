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

/**
 * Gathers the commits of one turn of the event loop into a batch, so that they share a transaction and its fsync.
 * A batch ends at `changesPerBatch` changes, so that a flood of commits does not hold the event loop.
 */
export class CommitQueue {
  readonly #apply: ApplyBatch;
  #waiting: PendingCommit[] = [];
  #running: Promise<void> | undefined;
  #closed = false;

  constructor(apply: ApplyBatch) {
    this.#apply = apply;
  }

  commit(changes: readonly Change[]): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#closed) throw storageErrors.closed();
      this.#waiting.push({ changes, encoded: encodeChanges(changes), resolve, reject });
      this.#running ??= this.#run();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#running;
  }

  async #run(): Promise<void> {
    await nextTurn();
    while (this.#waiting.length > 0) {
      settle(this.#waiting.splice(0, batchLength(this.#waiting)), this.#apply);
      await nextTurn();
    }
    this.#running = undefined;
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

function settle(batch: readonly PendingCommit[], apply: ApplyBatch): void {
  const outcomes = tryApply(batch, apply);
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
