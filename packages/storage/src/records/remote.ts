import { Buffer } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { storageErrors } from '../errors.ts';
import type { Change, Records } from './port.ts';
import { SqliteRows } from './sqlite-rows.ts';

export interface RemoteOptions {
  /** As of `openSqliteRecords`. */
  readonly uncached?: readonly string[];
  /** Has the process that owns the file commit; settles as its `commit` does. */
  readonly commit: (changes: readonly Change[]) => Promise<void>;
}

export interface RemoteRecords extends Records {
  /**
   * From here on every commit is seen that was acknowledged before, whoever made it. What is kept in memory is out of
   * date once another process has committed, and only SQLite knows that: ask before every piece of work.
   */
  refresh(): void;
}

/** Records that another process owns, which has them open: read from its file, changed by it. Nothing is written here. */
export function openRemoteRecords(file: string, options: RemoteOptions): RemoteRecords {
  const database = open(file);
  const rows = new SqliteRows(database, options.uncached ?? []);
  const commits = new CommitsSeen(file);
  return {
    get: (table, key) => rows.get(table, key),
    list: (table, range = {}) => rows.list(table, range),
    commit: (changes) => options.commit(changes),
    refresh() {
      if (commits.haveCome()) rows.forget();
    },
    async close() {
      commits.close();
      if (database.isOpen) database.close();
    },
  };
}

/** Of the index of SQLite's log: https://www.sqlite.org/walformat.html, section 2.1 (2026-11). It counts transactions. */
const indexHeadBytes = 48;

/**
 * Whether anybody has committed since it was asked last. The head of the log's index is written before a commit returns,
 * and to read it is one call of the system; SQLite's own `PRAGMA data_version` locks and unlocks besides.
 */
class CommitsSeen {
  readonly #descriptor: number;
  #last = Buffer.alloc(indexHeadBytes);
  #now = Buffer.alloc(indexHeadBytes);

  constructor(databaseFile: string) {
    this.#descriptor = openSync(`${databaseFile}-shm`, 'r');
    this.haveCome();
  }

  haveCome(): boolean {
    readSync(this.#descriptor, this.#now, 0, indexHeadBytes, 0);
    if (this.#now.equals(this.#last)) return false;
    [this.#last, this.#now] = [this.#now, this.#last];
    return true;
  }

  close(): void {
    closeSync(this.#descriptor);
  }
}

function open(file: string): DatabaseSync {
  try {
    return new DatabaseSync(file, { readOnly: true });
  } catch (cause) {
    throw storageErrors.openFailed(file, cause);
  }
}
