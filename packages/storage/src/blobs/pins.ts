/** Counts who still reads a blob, and puts off its removal until nobody does. */
export class Pins {
  readonly #counts = new Map<string, number>();
  readonly #doomed = new Map<string, () => void>();

  pin(ids: readonly string[]): () => void {
    for (const id of ids) this.#counts.set(id, (this.#counts.get(id) ?? 0) + 1);
    let released = false;
    return () => {
      if (released) return;
      released = true;
      for (const id of ids) this.#release(id);
    };
  }

  isPinned(id: string): boolean {
    return this.#counts.has(id);
  }

  isDoomed(id: string): boolean {
    return this.#doomed.has(id);
  }

  /** Runs `remove` when the last pin of the blob is released. */
  doom(id: string, remove: () => void): void {
    this.#doomed.set(id, remove);
  }

  #release(id: string): void {
    const count = (this.#counts.get(id) ?? 1) - 1;
    if (count > 0) {
      this.#counts.set(id, count);
      return;
    }
    this.#counts.delete(id);
    const remove = this.#doomed.get(id);
    this.#doomed.delete(id);
    remove?.();
  }
}
