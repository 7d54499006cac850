import { setImmediate } from 'node:timers/promises';
import type { Log, Scope } from '@slipway/base';
import type { Ids } from '#ports/ids.ts';
import type { ObjectStore } from '#ports/object-store.ts';
import type { ScheduleClock } from '#ports/schedule-clock.ts';
import { captureKey } from '../domain/capture-key.ts';
import { type CapturedRequest, captureLine } from '../domain/capture-line.ts';
import type { CaptureSettings } from '../domain/capture-settings.ts';
import { Sampling } from '../domain/sampling.ts';

export interface CaptureNeeds {
  readonly objects: ObjectStore;
  readonly schedule: ScheduleClock;
  readonly ids: Ids;
  readonly log: Log;
}

export interface CapturePlace {
  readonly scope: Scope;
  readonly endpoint: string;
  readonly variant: string;
  readonly settings: CaptureSettings;
  /** Told when captured data could not be stored: a line for the endpoint's own log. */
  readonly onTrouble: (message: string) => void;
}

const FLUSH_AFTER_MS = 2000;
const FLUSH_BYTES = 4 * 1024 * 1024;
/** Captured requests that wait to be written: beyond, they are dropped rather than held. */
const HELD_BYTES_MAX = 64 * 1024 * 1024;
const HOUR_MS = 3_600_000;
/** Some fifty small requests: under a millisecond of work. */
const CHUNK_CHARACTERS = 16 * 1024;

/**
 * Keeps a share of a variant's traffic. An answer never waits for it: a request is put aside as it is, and encoded and
 * written seconds later. What waits is lost by a `kill -9`; a stop of the plane writes it.
 */
export class DataCapture {
  readonly #needs: CaptureNeeds;
  readonly #place: CapturePlace;
  readonly #sampling: Sampling;
  #waiting: CapturedRequest[] = [];
  #waitingBytes = 0;
  #heldBytes = 0;
  #dropped = 0;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(needs: CaptureNeeds, place: CapturePlace) {
    this.#needs = needs;
    this.#place = place;
    this.#sampling = new Sampling(place.settings.percentage);
  }

  record(request: Omit<CapturedRequest, 'eventId' | 'at'>): void {
    if (!this.#sampling.take()) return;
    const bytes = bytesOf(request);
    if (this.#heldBytes + bytes > HELD_BYTES_MAX) {
      this.#dropped += 1;
      return;
    }
    const { ids, schedule } = this.#needs;
    this.#waiting.push({ ...request, eventId: ids.uuid(), at: schedule.now() });
    this.#waitingBytes += bytes;
    this.#heldBytes += bytes;
    if (this.#waitingBytes >= FLUSH_BYTES) void this.flush();
    else this.#timer ??= setTimeout(() => void this.flush(), FLUSH_AFTER_MS).unref();
  }

  /** Resolves when all that was recorded so far can be read in S3, or could not be written. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const requests = this.#waiting.splice(0);
    const bytes = this.#waitingBytes;
    this.#waitingBytes = 0;
    this.#writing = this.#writing.then(async () => {
      await this.#write(requests);
      this.#heldBytes -= bytes;
      this.#reportDropped();
    });
    await this.#writing;
  }

  async #write(requests: readonly CapturedRequest[]): Promise<void> {
    for (const hour of byHour(requests)) {
      try {
        await this.#writeFile(hour);
      } catch (error) {
        const { endpoint, variant, onTrouble, settings } = this.#place;
        this.#needs.log.warn('data-capture.not-written', { endpoint, variant, error });
        const reason = error instanceof Error ? error.message : String(error);
        onTrouble(
          `Data capture lost ${hour.length} requests: could not write to ${settings.uri}: ${reason}`,
        );
      }
    }
  }

  async #writeFile(requests: readonly CapturedRequest[]): Promise<void> {
    const [first] = requests;
    if (first === undefined) return;
    const { scope, endpoint, variant, settings } = this.#place;
    const { bucket, key: prefix } = settings.destination;
    const id = this.#needs.ids.uuid();
    const key = captureKey({ prefix, endpoint, variant, at: first.at, id });
    const lines = encodeLines(requests, settings);
    await this.#needs.objects.write(scope, { bucket, key }, lines, {
      contentType: 'application/x-jsonlines',
    });
  }

  #reportDropped(): void {
    if (this.#dropped === 0) return;
    this.#place.onTrouble(`Data capture dropped ${this.#dropped} requests: they came too fast.`);
    this.#dropped = 0;
  }
}

/** A few lines at a time, with requests let in between: neither the plane nor its memory is held by a large file. */
async function* encodeLines(
  requests: readonly CapturedRequest[],
  settings: CaptureSettings,
): AsyncGenerator<Uint8Array> {
  let text = '';
  for (const [at, request] of requests.entries()) {
    text += captureLine(request, settings);
    if (text.length < CHUNK_CHARACTERS && at < requests.length - 1) continue;
    yield Buffer.from(text);
    text = '';
    await setImmediate();
  }
}

function byHour(requests: readonly CapturedRequest[]): Iterable<readonly CapturedRequest[]> {
  return Map.groupBy(requests, ({ at }) => Math.floor(at / HOUR_MS)).values();
}

function bytesOf({ input, output }: Pick<CapturedRequest, 'input' | 'output'>): number {
  return input.body.length + output.body.length;
}
