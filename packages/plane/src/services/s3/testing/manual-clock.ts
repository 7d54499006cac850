import type { ScheduleClock } from '#ports/schedule-clock.ts';

/** A plane's clock that goes on only when a test says so. */
export class ManualClock implements ScheduleClock {
  readonly speed = 1;
  readonly #sleepers = new Set<() => void>();
  #aheadMs = 0;
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  now(): number {
    return this.#now() + this.#aheadMs;
  }

  advance(ms: number): void {
    this.#aheadMs += ms;
    for (const wake of [...this.#sleepers]) wake();
  }

  async sleepUntil(at: number, signal: AbortSignal): Promise<void> {
    while (this.now() < at) {
      signal.throwIfAborted();
      await new Promise<void>((resolve) => {
        const wake = () => {
          this.#sleepers.delete(wake);
          resolve();
        };
        this.#sleepers.add(wake);
        signal.addEventListener('abort', wake, { once: true });
      });
    }
  }
}
