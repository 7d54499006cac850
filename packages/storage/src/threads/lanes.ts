import { plainBlockBytes, sealedBlockBytes } from './task.ts';

/** Memory that a block passes through, shared with the threads. */
export interface Lane {
  readonly plain: SharedArrayBuffer;
  readonly sealed: SharedArrayBuffer;
}

/** One is filled, one is worked on, one is taken away. */
const lanesPerStream = 3;

/** The lanes of a few streams. Who gets none does the work by itself: nobody waits for a slow sender here. */
export class Lanes {
  readonly #free: (readonly Lane[])[] = [];
  #left: number;

  constructor(streams: number) {
    this.#left = streams;
  }

  take(): readonly Lane[] | undefined {
    const known = this.#free.pop();
    if (known || this.#left === 0) return known;
    this.#left -= 1;
    return Array.from({ length: lanesPerStream }, () => ({
      plain: new SharedArrayBuffer(plainBlockBytes),
      sealed: new SharedArrayBuffer(sealedBlockBytes),
    }));
  }

  give(lanes: readonly Lane[]): void {
    this.#free.push(lanes);
  }
}
