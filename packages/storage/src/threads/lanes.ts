/** So many lanes for all streams, made when they are first wanted and used again and again. */
export class Lanes<Lane> {
  readonly #free: Lane[] = [];
  readonly #waiting: ((lane: Lane) => void)[] = [];
  readonly #make: () => Lane;
  #left: number;

  /** Lanes are memory that a block passes through, shared with the threads. */
  constructor(count: number, make: () => Lane) {
    this.#left = count;
    this.#make = make;
  }

  /** Waits for its turn. Whoever takes a lane gives it back without waiting for a client. */
  take(): Promise<Lane> {
    const lane = this.#get();
    if (lane) return Promise.resolve(lane);
    return new Promise((resolve) => {
      this.#waiting.push(resolve);
    });
  }

  /** So many at once, or none. */
  takeNow(count: number): readonly Lane[] | undefined {
    if (this.#free.length + this.#left < count) return undefined;
    return Array.from({ length: count }, () => this.#get()).filter((lane) => lane !== undefined);
  }

  give(lane: Lane): void {
    const next = this.#waiting.shift();
    if (next) next(lane);
    else this.#free.push(lane);
  }

  #get(): Lane | undefined {
    const known = this.#free.pop();
    if (known || this.#left === 0) return known;
    this.#left -= 1;
    return this.#make();
  }
}
