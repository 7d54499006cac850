/** `job`: work that must never go on alone; `resource`: what a person may want to keep. */
export type UndoKind = 'job' | 'resource';

/** What a rehearsal has made and must take away again, newest first, whatever happened in between. */
export class UndoList {
  readonly #entries: UndoEntry[] = [];

  add(kind: UndoKind, what: string, undo: () => Promise<unknown>): void {
    this.#entries.push({ kind, what, undo });
  }

  /** For what ended by itself: a job that is done needs no stop. */
  drop(what: string): void {
    const index = this.#entries.findLastIndex((entry) => entry.what === what);
    if (index >= 0) this.#entries.splice(index, 1);
  }

  /** Tries every entry; resolves with those that failed, which a person has to look at. */
  async run(options: UndoOptions = {}): Promise<readonly UndoFailure[]> {
    const failures: UndoFailure[] = [];
    for (let entry = this.#entries.pop(); entry !== undefined; entry = this.#entries.pop()) {
      if (options.keepResources === true && entry.kind === 'resource') continue;
      options.onEach?.(entry.what);
      try {
        await entry.undo();
      } catch (cause) {
        const reason = cause instanceof Error ? cause.message : String(cause);
        failures.push({ what: entry.what, reason });
      }
    }
    return failures;
  }
}

export interface UndoOptions {
  readonly keepResources?: boolean;
  readonly onEach?: (what: string) => void;
}

interface UndoEntry {
  readonly kind: UndoKind;
  readonly what: string;
  readonly undo: () => Promise<unknown>;
}

export interface UndoFailure {
  readonly what: string;
  readonly reason: string;
}
