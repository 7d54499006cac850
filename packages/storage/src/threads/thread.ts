import { Worker } from 'node:worker_threads';
import { Defect, entryBeside } from '@slipway/base';
import type { Answered, Task } from './task.ts';

interface Waiting {
  readonly resolve: (answer: Answered) => void;
  readonly reject: (reason: Error) => void;
}

/** A thread and what it was asked for. One that dies rejects all of that, and the next task starts a new one. */
export class Thread {
  #worker: Worker | undefined;
  readonly #waiting = new Map<number, Waiting>();
  #asked = 0;

  /** Tasks that it has not answered. */
  get load(): number {
    return this.#waiting.size;
  }

  /** Tasks are done in their order. */
  ask(task: Task): Promise<Answered> {
    this.#worker ??= this.#start();
    this.#asked += 1;
    const id = this.#asked;
    const answered = new Promise<Answered>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
    });
    this.#worker.postMessage({ id, task });
    return answered;
  }

  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  #start(): Worker {
    const worker = new Worker(
      new URL(entryBeside(import.meta.url, 'bytes-worker'), import.meta.url),
      {
        resourceLimits: { maxOldGenerationSizeMb: 64 },
      },
    );
    worker.unref();
    worker.on('message', (answer: Answered) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if ('failure' in answer) waiting?.reject(new Defect(`a thread failed: ${answer.failure}`));
      else waiting?.resolve(answer);
    });
    worker.on('error', (error) => this.#lose(worker, error));
    worker.on('exit', () => this.#lose(worker, new Defect('a thread ended')));
    return worker;
  }

  #lose(worker: Worker, reason: unknown): void {
    if (this.#worker === worker) this.#worker = undefined;
    const error = reason instanceof Error ? reason : new Defect(String(reason));
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
