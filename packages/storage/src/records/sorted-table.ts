import { compareKeys } from './key-order.ts';
import type { KeyRange } from './port.ts';

interface Row {
  readonly key: string;
  readonly json: string;
  readonly version: number;
}

/** The rows of one table in key order, in memory. */
export class SortedTable {
  readonly #rows = new Map<string, Row>();
  readonly #keys: string[] = [];

  get(key: string): Row | undefined {
    return this.#rows.get(key);
  }

  put(key: string, json: string): void {
    const version = this.#rows.get(key)?.version ?? 0;
    if (version === 0) this.#keys.splice(this.#position(key), 0, key);
    this.#rows.set(key, { key, json, version: version + 1 });
  }

  delete(key: string): void {
    if (this.#rows.delete(key)) this.#keys.splice(this.#position(key), 1);
  }

  list({ prefix = '', after, from, limit, reverse }: KeyRange): readonly Row[] {
    const starts = [this.#position(prefix)];
    if (from !== undefined) starts.push(this.#position(from));
    if (after !== undefined) {
      starts.push(this.#position(after) + (this.#rows.has(after) ? 1 : 0));
    }
    const start = Math.max(...starts);
    const end = this.#endOf(prefix, start);
    const keys = this.#keys.slice(start, end);
    if (reverse) keys.reverse();
    return keys.slice(0, limit).flatMap((key) => this.#rows.get(key) ?? []);
  }

  /** Index of the first key at or after this one. */
  #position(key: string): number {
    return firstIndex(this.#keys, 0, (candidate) => compareKeys(candidate, key) >= 0);
  }

  #endOf(prefix: string, start: number): number {
    return firstIndex(
      this.#keys,
      start,
      (candidate) => !candidate.startsWith(prefix) && compareKeys(candidate, prefix) > 0,
    );
  }
}

/** Binary search: index of the first key for which the test, false before and true after, holds. */
function firstIndex(
  keys: readonly string[],
  start: number,
  holds: (key: string) => boolean,
): number {
  let low = start;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const key = keys[middle];
    if (key !== undefined && holds(key)) high = middle;
    else low = middle + 1;
  }
  return low;
}
