import type { Clock, Log, Scope } from '@slipway/base';
import type { LogStore, LogStreamName } from '#ports/log-store.ts';

export interface StreamLogNeeds {
  readonly logs: LogStore;
  readonly clock: Clock;
  readonly log: Log;
}

/** Lines a second that one stream takes: a flood of refused requests must not become a flood of writes. */
const LINES_PER_SECOND = 20;

/** One log stream of an endpoint or a job. Writing never fails the caller: what cannot be written goes to our log. */
export class StreamLog {
  readonly #needs: StreamLogNeeds;
  readonly #scope: Scope;
  readonly #stream: LogStreamName;
  #second = 0;
  #lines = 0;
  #dropped = 0;
  #lastAppend: Promise<void> = Promise.resolve();

  constructor(needs: StreamLogNeeds, scope: Scope, stream: LogStreamName) {
    this.#needs = needs;
    this.#scope = scope;
    this.#stream = stream;
  }

  write(message: string): void {
    const timestamp = this.#needs.clock.now();
    const second = Math.floor(timestamp / 1000);
    if (second !== this.#second) {
      if (this.#dropped > 0) this.#append(timestamp, `... and ${this.#dropped} more lines`);
      this.#second = second;
      this.#lines = 0;
      this.#dropped = 0;
    }
    this.#lines += 1;
    if (this.#lines > LINES_PER_SECOND) this.#dropped += 1;
    else this.#append(timestamp, message);
  }

  /** Resolves when all that was written so far can be read: who sees the end of something must find its log. */
  async flush(): Promise<void> {
    await this.#lastAppend;
  }

  #append(timestamp: number, message: string): void {
    const append = this.#needs.logs.append(this.#scope, this.#stream, [{ timestamp, message }]);
    this.#lastAppend = append.catch((error: unknown) => {
      this.#needs.log.warn('log-stream.write-failed', { ...this.#stream, error });
    });
  }
}
