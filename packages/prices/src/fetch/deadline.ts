import { pricesErrors } from '#errors.ts';
import type { Limits } from '#fetch/limits.ts';

/** Ends a download when the server is silent, when it lasts too long, or when the user stops it. */
export class Deadline {
  readonly #controller = new AbortController();
  readonly #limits: Limits;
  readonly #user: AbortSignal;
  readonly #total: NodeJS.Timeout;
  #idle: NodeJS.Timeout;
  #waited = 0;
  readonly #onUser = () => this.#controller.abort();

  constructor(limits: Limits, user: AbortSignal) {
    this.#limits = limits;
    this.#user = user;
    if (user.aborted) this.#controller.abort();
    user.addEventListener('abort', this.#onUser);
    this.#idle = this.#after(limits.idleMs);
    this.#total = this.#after(limits.totalMs);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** The server gave a sign of life. */
  touch(): void {
    clearTimeout(this.#idle);
    this.#idle = this.#after(this.#limits.idleMs);
  }

  /** The failure behind an interrupted download. */
  failure(url: string, error: unknown): unknown {
    if (this.#user.aborted) return pricesErrors.aborted();
    if (this.#waited > 0) return pricesErrors.tooSlow(url, this.#waited);
    return pricesErrors.unreachable(url, error);
  }

  [Symbol.dispose](): void {
    clearTimeout(this.#idle);
    clearTimeout(this.#total);
    this.#user.removeEventListener('abort', this.#onUser);
    // Whatever is still open is let go of.
    this.#controller.abort();
  }

  #after(milliseconds: number): NodeJS.Timeout {
    return setTimeout(() => {
      this.#waited = milliseconds;
      this.#controller.abort();
    }, milliseconds);
  }
}
