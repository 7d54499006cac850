/**
 * Takes so many of a hundred requests, evenly: each adds the percentage to a credit, and who fills a hundred is taken.
 * AWS draws at random; the share is the same, exactly and repeatably.
 */
export class Sampling {
  readonly #percentage: number;
  #credit = 0;

  constructor(percentage: number) {
    this.#percentage = percentage;
  }

  take(): boolean {
    this.#credit += this.#percentage;
    if (this.#credit < 100) return false;
    this.#credit -= 100;
    return true;
  }
}
