import type { Clock } from '@slipway/base';

const secondMs = 1_000;

/** The date of answers: a text that is made once a second. */
export class HttpDate {
  readonly #clock: Clock;
  #second = Number.NaN;
  #text = '';

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** `Thu, 26 Nov 2026 12:00:00 GMT` */
  now(): string {
    const second = Math.floor(this.#clock.now() / secondMs);
    if (second !== this.#second) {
      this.#second = second;
      this.#text = new Date(second * secondMs).toUTCString();
    }
    return this.#text;
  }
}
