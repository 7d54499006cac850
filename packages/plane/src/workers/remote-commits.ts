import { type Change, RecordConflict, smallBlobTable, toRemote } from '@slipway/storage';
import { ServedElsewhere } from '../gateway/exchange.ts';
import { accessKeyUseTable } from '../services/iam/index.ts';
import { objectTable } from '../services/s3/index.ts';
import type { Request, Settled } from './messages.ts';

/** What a worker may change. The use of an access key is noted by whoever is asked with it. */
const changedTables: ReadonlySet<string> = new Set([
  objectTable,
  smallBlobTable,
  accessKeyUseTable,
]);

interface Waiting {
  readonly resolve: () => void;
  readonly reject: (reason: Error) => void;
}

/** Commits that the plane makes for a worker. */
export class RemoteCommits {
  readonly #send: (request: Request) => void;
  readonly #waiting = new Map<number, Waiting>();
  #count = 0;

  constructor(send: (request: Request) => void) {
    this.#send = send;
  }

  /** Rejects with `RecordConflict` as records do, and with `ServedElsewhere` where the plane has to see to it. */
  commit(changes: readonly Change[]): Promise<void> {
    return new Promise((resolve, reject) => {
      if (!changes.every(isOurs)) throw new ServedElsewhere();
      this.#count += 1;
      this.#send({ kind: 'commit', id: this.#count, changes: toRemote(changes) });
      this.#waiting.set(this.#count, { resolve, reject });
    });
  }

  settle({ id, conflict, hasFailed }: Settled): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (conflict) waiting?.reject(new RecordConflict(conflict));
    // What went wrong happens to the plane as well, and it knows how to say it.
    else if (hasFailed) waiting?.reject(new ServedElsewhere());
    else waiting?.resolve();
  }
}

/** Versions are put in order by the plane alone. */
function isOurs(change: Change): boolean {
  if (change.kind === 'check' || change.kind === 'check-none') return true;
  if (!changedTables.has(change.table)) return false;
  if (change.kind === 'delete') return true;
  const { value } = change;
  return typeof value !== 'object' || value === null || !('order' in value);
}
