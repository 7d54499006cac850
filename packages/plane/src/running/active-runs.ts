interface ActiveRun {
  readonly stop: AbortController;
  readonly done: Promise<void>;
}

/** The runs of one kind that are under way: each hears when it, or the plane, is to stop. */
export class ActiveRuns {
  readonly #active = new Map<string, ActiveRun>();
  readonly #shutdown = new AbortController();
  readonly #onDefect: (key: string, error: unknown) => void;

  /** `onDefect` hears of a run that rejects: it ought to have written its own end. */
  constructor(onDefect: (key: string, error: unknown) => void) {
    this.#onDefect = onDefect;
  }

  /** Aborted when the plane stops. */
  get shutdown(): AbortSignal {
    return this.#shutdown.signal;
  }

  /** Begins a run; one of the same key that is still ending goes on beside it. */
  begin(key: string, drive: (stop: AbortSignal) => Promise<unknown>): void {
    const stop = new AbortController();
    const done = drive(stop.signal)
      .then(() => undefined)
      .catch((error: unknown) => this.#onDefect(key, error))
      .finally(() => {
        if (this.#active.get(key)?.stop === stop) this.#active.delete(key);
      });
    this.#active.set(key, { stop, done });
  }

  /** Tells a run to stop; nothing when it is not under way. */
  stop(key: string, reason: string): void {
    this.#active.get(key)?.stop.abort(new Error(reason));
  }

  /** Tells all of them that the plane stops, and waits for their ends. */
  async close(): Promise<void> {
    this.#shutdown.abort(new Error('the plane is stopped'));
    await Promise.all([...this.#active.values()].map(({ done }) => done));
  }
}
