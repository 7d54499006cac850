import { open } from 'node:fs/promises';

/**
 * Syncs folders to disk, so that the names in them survive power loss. Callers that come while a sync of the same
 * folder runs cannot rely on it; all of them share the next one.
 */
export class FolderSync {
  readonly #running = new Map<string, Promise<void>>();
  readonly #next = new Map<string, Promise<void>>();

  sync(folder: string): Promise<void> {
    const running = this.#running.get(folder);
    if (!running) return this.#start(folder);
    const shared = this.#next.get(folder) ?? this.#startAfter(running, folder);
    this.#next.set(folder, shared);
    return shared;
  }

  #startAfter(running: Promise<void>, folder: string): Promise<void> {
    const start = () => {
      this.#next.delete(folder);
      return this.#start(folder);
    };
    return running.then(start, start);
  }

  #start(folder: string): Promise<void> {
    const sync = syncFolder(folder).finally(() => {
      if (this.#running.get(folder) === sync) this.#running.delete(folder);
    });
    this.#running.set(folder, sync);
    return sync;
  }
}

export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
