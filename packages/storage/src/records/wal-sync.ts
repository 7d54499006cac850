import { closeSync, fdatasync, openSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { syncFolder } from '../blobs/folder-sync.ts';

const syncData = promisify(fdatasync);

/**
 * Syncs SQLite's write-ahead log off the main thread. SQLite itself writes the log without waiting for the disk
 * (`synchronous = NORMAL`) and syncs it before it moves pages into the database, so whatever was committed before a sync
 * survives power loss once that sync is done: the log is read back frame by frame, up to the first that is not whole.
 */
export class WalSync {
  readonly #file: string;
  #descriptor: number | undefined;

  constructor(databaseFile: string) {
    this.#file = `${databaseFile}-wal`;
  }

  async sync(): Promise<void> {
    // SQLite makes the log with the first write, and keeps the file as long as the database is open.
    if (this.#descriptor === undefined) {
      this.#descriptor = openSync(this.#file, 'r+');
      await syncFolder(path.dirname(this.#file));
    }
    await syncData(this.#descriptor);
  }

  close(): void {
    if (this.#descriptor !== undefined) closeSync(this.#descriptor);
    this.#descriptor = undefined;
  }
}
