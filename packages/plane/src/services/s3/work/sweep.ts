import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Log } from '@slipway/base';
import type { Blobs, Records, StoredRecord } from '@slipway/storage';
import type { ObjectRecord } from '../domain/object.ts';
import type { PartRecord, UploadRecord } from '../domain/upload.ts';
import type { StoredVersion } from '../domain/version.ts';
import { blobsOf } from '../store/objects.ts';
import {
  objectTable,
  partTable,
  recordValue,
  stateTable,
  uploadIdOf,
  uploadTable,
  versionTable,
} from '../store/tables.ts';

const stateKey = 'sweep';
const recordsPerTurn = 500;

/**
 * Removes blobs that no record names: what a crash left between a blob and its commit. Needed only when the last run
 * did not end well, which a record tells: it is there only from a graceful stop to the next start.
 */
export class Sweep {
  readonly #records: Records;
  readonly #blobs: Blobs;
  readonly #log: Log;
  readonly #stop = new AbortController();
  #running: Promise<void> = Promise.resolve();
  #isSwept = true;
  #hasLeftBehind = false;

  constructor(needs: { readonly records: Records; readonly blobs: Blobs; readonly log: Log }) {
    this.#records = needs.records;
    this.#blobs = needs.blobs;
    this.#log = needs.log;
  }

  /** Resolves when requests may come; the sweep itself goes on behind it. */
  async start(): Promise<void> {
    const wasClean = this.#records.get(stateTable, stateKey) !== undefined;
    if (wasClean) {
      await this.#records.commit([{ kind: 'delete', table: stateTable, key: stateKey }]);
      return;
    }
    this.#isSwept = false;
    await this.#removeDeadParts();
    this.#running = this.#sweep(this.#stop.signal);
  }

  /** An orphan was left behind: the next start has to sweep. */
  needed(): void {
    this.#hasLeftBehind = true;
  }

  /** Resolves when the sweep that runs, if any, has ended. */
  get ended(): Promise<void> {
    return this.#running;
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#running;
    if (!this.#isSwept || this.#hasLeftBehind) return;
    await this.#records.commit([{ kind: 'put', table: stateTable, key: stateKey, value: true }]);
  }

  /** Parts that came in while their upload was ended by a commit, and that the crash kept from being removed. */
  async #removeDeadParts(): Promise<void> {
    const uploads = this.#records.list(uploadTable).map(recordValue<UploadRecord>);
    const live = new Set(uploads.map(({ uploadId }) => uploadId));
    const dead = this.#records.list(partTable).filter(({ key }) => !live.has(uploadIdOf(key)));
    if (dead.length === 0) return;
    await this.#records.commit(
      dead.map(({ key }) => ({ kind: 'delete', table: partTable, key }) as const),
    );
  }

  async #sweep(signal: AbortSignal): Promise<void> {
    try {
      // Before the records are read: a blob of this run is never among them, whatever is committed meanwhile.
      const orphans = new Set<string>();
      for await (const id of this.#blobs.ids({ earlier: true })) orphans.add(id);
      if (orphans.size > 0) await this.#keepNamed(orphans, signal);
      for (const id of orphans) {
        if (signal.aborted) return;
        await this.#blobs.remove(id);
      }
      if (signal.aborted) return;
      this.#isSwept = true;
      this.#log.info('s3.swept', { removed: orphans.size });
    } catch (error) {
      this.#log.error('s3.sweep-failed', { error });
    }
  }

  async #keepNamed(orphans: Set<string>, signal: AbortSignal): Promise<void> {
    // Parts before objects: completing an upload moves blobs from parts to an object, never back.
    await this.#eachPage(partTable, signal, (record) => {
      const { blob } = recordValue<PartRecord>(record);
      if (blob !== undefined) orphans.delete(blob);
    });
    await this.#eachPage(objectTable, signal, (record) => {
      for (const blob of blobsOf(recordValue<ObjectRecord>(record))) orphans.delete(blob);
    });
    const keepVersion = (record: StoredRecord) => {
      for (const blob of blobsOf(recordValue<StoredVersion>(record))) orphans.delete(blob);
    };
    await this.#eachPage(versionTable, signal, keepVersion);
    // Versions move between both tables: what came back while the other one was read is seen now.
    await this.#eachPage(objectTable, signal, keepVersion);
  }

  async #eachPage(
    table: string,
    signal: AbortSignal,
    visit: (record: StoredRecord) => void,
  ): Promise<void> {
    let after: string | undefined;
    do {
      const range = { limit: recordsPerTurn, ...(after !== undefined && { after }) };
      const page = this.#records.list(table, range);
      page.forEach(visit);
      after = page.at(-1)?.key;
      await nextTurn();
    } while (after !== undefined && !signal.aborted);
  }
}
