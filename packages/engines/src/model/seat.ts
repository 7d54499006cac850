import type { WorkerLink } from '#model/worker-link.ts';

/** A model's place in one worker thread: one of its instances. */
export class Seat {
  readonly link: WorkerLink;
  isLoaded = false;
  readonly #ready = Promise.withResolvers<void>();
  readonly #left = Promise.withResolvers<void>();
  #calls = 0;
  #isLeaving = false;

  constructor(link: WorkerLink) {
    this.link = link;
  }

  /** Whether it takes new calls. */
  get isOpen(): boolean {
    return this.isLoaded && !this.#isLeaving;
  }

  /** Resolves when the model is loaded there, or will never be. */
  get ready(): Promise<void> {
    return this.#ready.promise;
  }

  settled(): void {
    this.#ready.resolve();
  }

  enter(): void {
    this.#calls += 1;
  }

  exit(): void {
    this.#calls -= 1;
    if (this.#isLeaving && this.#calls === 0) this.#left.resolve();
  }

  /** Takes no new calls; resolves when the last one has its answer. */
  async leave(): Promise<void> {
    this.#isLeaving = true;
    if (this.#calls === 0) this.#left.resolve();
    await this.#left.promise;
  }
}
