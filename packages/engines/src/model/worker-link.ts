import { Worker } from 'node:worker_threads';
import { entryBeside } from '@slipway/base';
import type { Call } from '#model/call.ts';
import { bodyAt, packBodies } from '#model/pack-bodies.ts';
import { ModelInputError } from '#model/port.ts';
import type { AnswerBatch, FromWorker, ToWorker, WorkerSettings } from '#model/worker-protocol.ts';

export interface WorkerEvents {
  loaded(model: number): void;
  loadFailed(model: number, message: string): void;
  /** The thread is gone; the calls that it had were rejected. */
  gone(error: Error): void;
}

/**
 * Messages under way at once: one that the worker works on and one that waits for it, so that it never idles
 * while calls wait. Calls that come meanwhile gather for the next message: the busier, the larger the batches.
 */
const MESSAGES_IN_FLIGHT = 2;
/** A thread that still works on calls this long after the last one's time was over hangs: it is replaced. */
const HANGS_AFTER_MS = 30_000;
/** A thread that is told to end has this long to finish what it is at. */
const ENDS_WITHIN_MS = 5000;
/** Bytes of bodies in one message; larger bodies travel alone. */
const BYTES_PER_MESSAGE = 8 * 1024 * 1024;

/** The main thread's end of one worker thread. */
export class WorkerLink {
  readonly #worker: Worker;
  readonly #events: WorkerEvents;
  readonly #inFlight = new Map<number, readonly Call[]>();
  #waiting: Call[] = [];
  #nextBatch = 0;
  #isFlushPlanned = false;
  #isGone = false;
  #hasExited = false;

  constructor(settings: WorkerSettings, events: WorkerEvents) {
    this.#events = events;
    this.#worker = new Worker(
      new URL(entryBeside(import.meta.url, 'onnx-worker'), import.meta.url),
      {
        workerData: settings,
        name: 'slipway-onnx',
      },
    );
    this.#worker.on('message', (message: FromWorker) => this.#receive(message));
    this.#worker.on('error', (error: unknown) => this.#fail(asError(error)));
    this.#worker.on('exit', (code) => {
      this.#hasExited = true;
      this.#fail(new Error(`the model worker exited with code ${code}`));
    });
  }

  /** Calls that wait or are under way. */
  get load(): number {
    let count = this.#waiting.length;
    for (const calls of this.#inFlight.values()) count += calls.length;
    return count;
  }

  send(message: ToWorker): void {
    this.#worker.postMessage(message);
  }

  /** Takes a call; what comes in the same turn of the event loop leaves in the same message. */
  submit(call: Call): void {
    this.#waiting.push(call);
    if (this.#isFlushPlanned) return;
    this.#isFlushPlanned = true;
    setImmediate(() => {
      this.#isFlushPlanned = false;
      this.#flush();
    });
  }

  /** Refuses the calls whose time is over; an answer that comes later is dropped. */
  expire(now: number): void {
    for (const calls of [this.#waiting, ...this.#inFlight.values()]) refuseLate(calls, now);
    this.#waiting = this.#waiting.filter((call) => call.deadline > now);
    if (this.#hangs(now))
      this.#worker.terminate().catch((error: unknown) => this.#fail(asError(error)));
  }

  /**
   * Lets the thread end by itself: ONNX Runtime takes the whole process down when its thread is ended while it frees a
   * model. One that hangs is ended all the same.
   */
  async close(): Promise<void> {
    this.#isGone = true;
    const exited = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    if (this.#hasExited) return;
    this.send({ kind: 'end' });
    const timer = setTimeout(() => void this.#worker.terminate(), ENDS_WITHIN_MS);
    await exited;
    clearTimeout(timer);
  }

  #hangs(now: number): boolean {
    const isOver = (call: Call): boolean => call.deadline + HANGS_AFTER_MS <= now;
    return [...this.#inFlight.values()].some((calls) => calls.every(isOver));
  }

  #flush(): void {
    while (!this.#isGone && this.#waiting.length > 0 && this.#inFlight.size < MESSAGES_IN_FLIGHT) {
      const calls = this.#takeBatch();
      const batch = this.#nextBatch++;
      this.#inFlight.set(batch, calls);
      const packed = packBodies(calls.map((call) => call.request.body));
      const message: ToWorker = {
        kind: 'predict',
        batch,
        models: calls.map((call) => call.model),
        contentTypes: calls.map((call) => call.request.contentType),
        accepts: calls.map((call) => call.request.accept),
        ...packed,
      };
      this.#worker.postMessage(message, [packed.bytes.buffer]);
    }
  }

  #takeBatch(): readonly Call[] {
    let bytes = 0;
    let count = 0;
    for (const call of this.#waiting) {
      bytes += call.request.body.length;
      if (count > 0 && bytes > BYTES_PER_MESSAGE) break;
      count += 1;
    }
    return this.#waiting.splice(0, count);
  }

  #receive(message: FromWorker): void {
    switch (message.kind) {
      case 'loaded':
        this.#events.loaded(message.model);
        break;
      case 'load-failed':
        this.#events.loadFailed(message.model, message.message);
        break;
      case 'answers':
        this.#answer(message);
        break;
    }
  }

  #answer(answers: AnswerBatch): void {
    const calls = this.#inFlight.get(answers.batch) ?? [];
    this.#inFlight.delete(answers.batch);
    this.#flush();
    for (const [at, call] of calls.entries()) {
      const status = answers.statuses[at] ?? 500;
      const body = bodyAt(answers, at);
      if (status === 200) call.resolve({ body, contentType: answers.contentTypes[at] ?? '' });
      else call.reject(new ModelInputError(status, new TextDecoder().decode(body)));
    }
  }

  #fail(error: Error): void {
    if (this.#isGone) return;
    this.#isGone = true;
    const lost = [...this.#inFlight.values()].flat();
    this.#inFlight.clear();
    const message = `The model server died while it worked on the request: ${error.message}`;
    for (const call of [...lost, ...this.#waiting.splice(0)])
      call.reject(new ModelInputError(500, message));
    this.#events.gone(error);
  }
}

/** Rejects with status 504 the calls whose time is over. */
export function refuseLate(calls: readonly Call[], now: number): void {
  for (const call of calls) {
    if (call.deadline <= now)
      call.reject(new ModelInputError(504, 'The model did not answer in time.'));
  }
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
