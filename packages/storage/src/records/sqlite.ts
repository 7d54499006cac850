import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { SlipwayError } from '@slipway/base';
import { storageErrors } from '../errors.ts';
import { type CommitOutcome, CommitQueue, type PendingCommit } from './commit-queue.ts';
import { findConflict } from './expectation.ts';
import type { Records } from './port.ts';
import { SqliteRows } from './sqlite-rows.ts';
import { WalSync } from './wal-sync.ts';

const formatVersion = 1;

export interface SqliteOptions {
  /** Tables of which no record is kept in memory: bytes that their readers keep as they need them. */
  readonly uncached?: readonly string[];
}

/**
 * Records in one SQLite file (WAL). The commits of a turn of the event loop share a transaction, and all that come
 * while the disk syncs share the next sync. Throws a `SlipwayError` when the file is not ours, damaged or written by a newer Slipway.
 */
export function openSqliteRecords(file: string, options: SqliteOptions = {}): Records {
  const database = openDatabase(file);
  const rows = new SqliteRows(database, options.uncached ?? []);
  const transactions = {
    database,
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
  };
  const wal = new WalSync(file);
  const queue = new CommitQueue({
    apply: (batch) => applyBatch(transactions, rows, batch),
    sync: () => wal.sync(),
  });
  return {
    get: (table, key) => rows.get(table, key),
    list: (table, range = {}) => rows.list(table, range),
    commit: (changes) => queue.commit(changes),
    async close() {
      await queue.close();
      wal.close();
      if (database.isOpen) database.close();
    },
  };
}

function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    database.exec(
      'PRAGMA page_size = 8192; PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL',
    );
    prepareFormat(database, file);
    return database;
  } catch (cause) {
    database?.close();
    if (cause instanceof SlipwayError) throw cause;
    throw storageErrors.openFailed(file, cause);
  }
}

/**
 * Keys are blobs: SQLite then orders them by their bytes and keeps a NUL inside a key. Large pages, because a record
 * of an S3 object is about half a kilobyte and a table without row ids keeps it inside the tree.
 */
const schema = `
  CREATE TABLE records (
    tbl TEXT NOT NULL,
    key BLOB NOT NULL,
    version INTEGER NOT NULL,
    json TEXT NOT NULL,
    PRIMARY KEY (tbl, key)
  ) WITHOUT ROWID`;

function prepareFormat(database: DatabaseSync, file: string): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (found > formatVersion) throw storageErrors.formatNewer(file, found, formatVersion);
  if (found === formatVersion) return;
  database.exec(`BEGIN IMMEDIATE; ${schema}; PRAGMA user_version = ${formatVersion}; COMMIT`);
}

interface Transactions {
  readonly database: DatabaseSync;
  readonly begin: StatementSync;
  readonly commit: StatementSync;
}

function applyBatch(
  { database, begin, commit }: Transactions,
  rows: SqliteRows,
  batch: readonly PendingCommit[],
): readonly CommitOutcome[] {
  begin.run();
  try {
    const outcomes = batch.map((each) => applyCommit(rows, each));
    commit.run();
    return outcomes;
  } catch (cause) {
    if (database.isTransaction) database.exec('ROLLBACK');
    rows.forget();
    throw cause;
  }
}

/** All expectations are tested before the first write, so a conflict leaves nothing to undo in the shared transaction. */
function applyCommit(rows: SqliteRows, { changes, encoded }: PendingCommit): CommitOutcome {
  const conflict = findConflict(changes, rows);
  if (conflict) return conflict;
  for (const change of encoded) {
    if (change.kind === 'delete') rows.delete(change.table, change.key);
    else rows.put(change);
  }
  return undefined;
}
