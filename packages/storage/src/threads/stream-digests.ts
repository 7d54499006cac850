import type { DigestAlgorithm } from '../digest/digester.ts';
import type { Thread } from './thread.ts';

/** The digests of one stream, which one thread computes block by block. */
export class StreamDigests {
  readonly #thread: Thread;
  readonly #stream: number;
  readonly #algorithms: readonly DigestAlgorithm[];
  #isOver: boolean;

  constructor(thread: Thread, stream: number, algorithms: readonly DigestAlgorithm[]) {
    this.#thread = thread;
    this.#stream = stream;
    this.#algorithms = algorithms;
    this.#isOver = algorithms.length === 0;
  }

  async update(plain: SharedArrayBuffer, sizeBytes: number): Promise<void> {
    if (this.#isOver) return;
    const [stream, algorithms] = [this.#stream, this.#algorithms];
    await this.#thread.ask({ kind: 'digest', stream, algorithms, plain, sizeBytes });
  }

  /** In the order of the algorithms. */
  async end(): Promise<readonly Uint8Array[]> {
    if (this.#isOver) return [];
    this.#isOver = true;
    const answer = await this.#thread.ask({ kind: 'end-digest', stream: this.#stream });
    return 'digests' in answer ? answer.digests : [];
  }

  /** When nobody wants them any more. */
  forget(): void {
    this.end().catch(() => undefined);
  }
}
