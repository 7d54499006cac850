interface Sized<Value> {
  readonly value: Value;
  readonly size: number;
}

/**
 * What was used of late, up to a total size. Two generations: when the young one has half of the size, the old one is
 * forgotten; what was used meanwhile has moved over. Cheaper than an order of every use, and as good for what is hot.
 */
export class Recent<Value> {
  readonly #sizeMax: number;
  #young = new Map<string, Sized<Value>>();
  #old = new Map<string, Sized<Value>>();
  #youngSize = 0;

  constructor(sizeMax: number) {
    this.#sizeMax = sizeMax;
  }

  get(name: string): Value | undefined {
    const young = this.#young.get(name);
    if (young) return young.value;
    const old = this.#old.get(name);
    if (!old) return undefined;
    this.#put(name, old);
    return old.value;
  }

  keep(name: string, value: Value, size: number): void {
    this.#put(name, { value, size });
  }

  drop(name: string): void {
    this.#young.delete(name);
    this.#old.delete(name);
  }

  clear(): void {
    this.#young.clear();
    this.#old.clear();
    this.#youngSize = 0;
  }

  #put(name: string, entry: Sized<Value>): void {
    if (this.#youngSize + entry.size > this.#sizeMax / 2) {
      this.#old = this.#young;
      this.#young = new Map();
      this.#youngSize = 0;
    }
    this.#young.set(name, entry);
    this.#youngSize += entry.size;
  }
}
