import { DatabaseSync } from 'node:sqlite';
import { setTimeout as delay } from 'node:timers/promises';

const pollMs = 100;

export interface LockOptions {
  readonly onWait?: () => void;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs `work` while no other process holds the lock of `file`. The lock is SQLite's own on an empty database: the
 * system lets go of it when its holder dies, so that there is no stale lock to recognise.
 */
export async function withLock<T>(
  file: string,
  work: () => Promise<T>,
  options: LockOptions = {},
): Promise<T> {
  using lock = new DatabaseSync(file, { timeout: 0 });
  if (!tryLock(lock)) options.onWait?.();
  while (!lock.isTransaction && !tryLock(lock)) {
    await delay(pollMs, undefined, options.signal && { signal: options.signal });
  }
  return await work();
}

function tryLock(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (error instanceof Error && 'errcode' in error && error.errcode === sqliteBusy) return false;
    throw error;
  }
}

/** https://sqlite.org/rescode.html#busy */
const sqliteBusy = 5;
