import { createHash } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { PlainPlace } from '#ports/plain-files.ts';
import { type Measure, markOf, measure } from './measure.ts';

export interface ShelfOptions {
  /** For the shelf alone. */
  readonly dir: string;
  /** What may lie there while nobody uses it. */
  readonly maxBytes: number;
}

export interface Recipe extends Disposable {
  /** Names what `make` makes. */
  readonly key: string;
  /** What it is made of, by names; see `drop`. */
  readonly sources: readonly string[];
  /** Makes a file or a folder of this name, or rejects. */
  make(path: string, signal: AbortSignal): Promise<void>;
}

interface Item {
  readonly key: string;
  readonly sources: Set<string>;
  readonly path: string;
  /** Aborted when nobody waits for it any more. */
  readonly making: AbortController;
  readonly ready: Promise<void>;
  measure: Measure | undefined;
  users: number;
}

/**
 * Files and folders that are made once and shared by all who ask for them at a time. Those that nobody uses stay for the
 * next who asks, the latest ones first, as long as there is room.
 */
export class Shelf {
  readonly #options: ShelfOptions;
  /** In the order of their last use. */
  readonly #items = new Map<string, Item>();
  readonly #bySource = new Map<string, Set<Item>>();
  readonly #removals = new Set<Promise<void>>();
  #count = 0;
  #isClosed = false;

  constructor(options: ShelfOptions) {
    this.#options = options;
  }

  async open(recipe: Recipe, signal?: AbortSignal): Promise<PlainPlace> {
    await this.#forgetChanged(recipe.key);
    const known = this.#items.get(recipe.key);
    if (known) recipe[Symbol.dispose]();
    const item = known ?? this.#begin(recipe);
    this.#items.delete(item.key);
    this.#items.set(item.key, item);
    this.#note(item, recipe.sources);
    item.users += 1;
    let isUsed = true;
    const release = () => {
      if (isUsed) this.#leave(item);
      isUsed = false;
    };
    try {
      await orAborted(item.ready, signal);
    } catch (error) {
      release();
      throw error;
    }
    return { path: item.path, release };
  }

  /** Whether there is anything that is made of it. */
  has(source: string): boolean {
    return this.#bySource.has(source);
  }

  /** What is made of it is given to nobody any more, and goes when nobody uses it. */
  drop(source: string): void {
    for (const item of [...(this.#bySource.get(source) ?? [])]) {
      this.#forget(item);
      if (item.users === 0) this.#remove(item);
    }
  }

  /** Removes what an earlier plane, or its crash, left. */
  async clear(): Promise<void> {
    await rm(this.#options.dir, { recursive: true, force: true });
  }

  /** Then nothing is there, and nothing comes any more. */
  async close(): Promise<void> {
    this.#isClosed = true;
    const items = [...this.#items.values()];
    for (const { making } of items) making.abort(closed());
    await Promise.allSettled(items.map(({ ready }) => ready));
    await Promise.all(this.#removals);
    await this.clear();
  }

  #begin(recipe: Recipe): Item {
    this.#count += 1;
    const hash = createHash('sha256').update(recipe.key).digest('hex').slice(0, 32);
    const path = join(this.#options.dir, `${hash}-${this.#count}`);
    const making = new AbortController();
    if (this.#isClosed) making.abort(closed());
    const ready = this.#make(recipe, path, making.signal).then(
      (measured) => {
        item.measure = measured;
        this.#makeRoom();
      },
      (error: unknown) => {
        this.#forget(item);
        throw error;
      },
    );
    // Those who wait hear of it; there may be none left.
    ready.catch(() => undefined);
    const item: Item = {
      ...{ key: recipe.key, sources: new Set(), path, making, ready, measure: undefined, users: 0 },
    };
    return item;
  }

  async #make(recipe: Recipe, path: string, signal: AbortSignal): Promise<Measure> {
    using _ = recipe;
    const draft = `${path}.part`;
    try {
      signal.throwIfAborted();
      await mkdir(this.#options.dir, { recursive: true, mode: 0o700 });
      await recipe.make(draft, signal);
      signal.throwIfAborted();
      await rename(draft, path);
      return await measure(path);
    } catch (error) {
      await rm(draft, { recursive: true, force: true });
      throw signal.aborted ? signal.reason : error;
    }
  }

  #leave(item: Item): void {
    item.users -= 1;
    if (item.users > 0) return;
    if (!item.measure) {
      item.making.abort(new DOMException('nobody waits for it any more', 'AbortError'));
      this.#forget(item);
    } else if (this.#items.get(item.key) === item) this.#makeRoom();
    else this.#remove(item);
  }

  /** The same bytes may lie under several names. */
  #note(item: Item, sources: readonly string[]): void {
    for (const source of sources) {
      item.sources.add(source);
      const items = this.#bySource.get(source);
      if (items) items.add(item);
      else this.#bySource.set(source, new Set([item]));
    }
  }

  #forget(item: Item): void {
    if (this.#items.get(item.key) === item) this.#items.delete(item.key);
    for (const source of item.sources) {
      const items = this.#bySource.get(source);
      items?.delete(item);
      if (items?.size === 0) this.#bySource.delete(source);
    }
  }

  /** Who uses a file that somebody changed goes on with it; nobody else gets it. */
  async #forgetChanged(key: string): Promise<void> {
    const item = this.#items.get(key);
    if (!item?.measure || (await markOf(item.path)) === item.measure.mark) return;
    if (this.#items.get(key) !== item) return;
    this.#forget(item);
    if (item.users === 0) this.#remove(item);
  }

  #makeRoom(): void {
    let sizeBytes = 0;
    for (const item of this.#items.values()) sizeBytes += item.measure?.sizeBytes ?? 0;
    for (const item of [...this.#items.values()]) {
      if (sizeBytes <= this.#options.maxBytes) return;
      if (item.users > 0 || !item.measure) continue;
      sizeBytes -= item.measure.sizeBytes;
      this.#forget(item);
      this.#remove(item);
    }
  }

  /** What cannot be removed goes with the whole folder. */
  #remove({ path }: Item): void {
    const removal = rm(path, { recursive: true, force: true })
      .catch(() => undefined)
      .finally(() => this.#removals.delete(removal));
    this.#removals.add(removal);
  }
}

function closed(): Error {
  return new Error('the plane is stopped');
}

/** An abort ends the waiting, not the work: others may wait for it as well. */
function orAborted(work: Promise<void>, signal: AbortSignal | undefined): Promise<void> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const abort = () => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
