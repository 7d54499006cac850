import { type FileHandle, open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock, Scope } from '@slipway/base';
import type { LogStore, LogStreamName } from '#ports/log-store.ts';
import { OutputLines } from './output-lines.ts';

const chunkBytes = 256 * 1024;
const pollMs = 200;

export interface OutputTailNeeds {
  readonly logs: LogStore;
  readonly clock: Clock;
  readonly scope: Scope;
  readonly stream: LogStreamName;
  /** The output file of a process; it may not be there yet. */
  readonly path: string;
  /** How a line becomes an event; as the log agent of a training instance prints it when not given. */
  readonly clean?: (text: string) => string;
}

/**
 * Carries a process's output into its log stream while it is written. How far it came stands with each event, so that
 * after a crash the next tail begins behind the last line that the log has: none is lost, none comes twice.
 */
export class OutputTail {
  readonly #needs: OutputTailNeeds;
  readonly #lines: OutputLines;
  readonly #stopped = new AbortController();
  #following: Promise<void> = Promise.resolve();

  constructor(needs: OutputTailNeeds) {
    this.#needs = needs;
    this.#lines = new OutputLines(needs.logs.cursor(needs.scope, needs.stream) ?? 0, needs.clean);
  }

  /** Follows the file until `finish`; `onError` hears what ends it before. */
  start(onError: (error: unknown) => void): void {
    this.#following = this.#follow().catch(onError);
  }

  /** Ends the following where it is; what the log has not yet is left to the next tail. */
  async abandon(): Promise<void> {
    this.#stopped.abort();
    await this.#following;
  }

  /** Carries over the rest, once the process writes no more. */
  async finish(): Promise<void> {
    await this.abandon();
    await this.#carryOver();
    await this.#append(this.#lines.finish());
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stopped;
    while (!signal.aborted) {
      await this.#carryOver();
      await sleep(pollMs, undefined, { signal }).catch(() => {});
    }
  }

  async #carryOver(): Promise<void> {
    const file = await openIfThere(this.#needs.path);
    if (file === undefined) return;
    try {
      const buffer = Buffer.alloc(chunkBytes);
      for (;;) {
        const { bytesRead } = await file.read(buffer, 0, chunkBytes, this.#lines.readOffset);
        if (bytesRead === 0) return;
        await this.#append(this.#lines.feed(buffer.subarray(0, bytesRead)));
      }
    } finally {
      await file.close();
    }
  }

  async #append(lines: ReturnType<OutputLines['feed']>): Promise<void> {
    if (lines.length === 0) return;
    const timestamp = this.#needs.clock.now();
    const events = lines.map(({ text, end }) => ({ timestamp, message: text, cursor: end }));
    await this.#needs.logs.append(this.#needs.scope, this.#needs.stream, events);
  }
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
