import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { abortable } from './abortable.ts';
import { BlobNames, blobId, locateBlob, openingOf } from './blob-name.ts';
import { FolderSync, syncFolder } from './folder-sync.ts';
import { startOpening } from './opening.ts';
import { pinnedRead } from './pinned-read.ts';
import { Pins } from './pins.ts';
import type { Blobs, ByteSpan, StoredBlob, WriteOptions } from './port.ts';
import { readFile, readFileReusing } from './read-file.ts';
import { writeFile } from './write-file.ts';

/**
 * Blobs in files below one folder, which must belong to this store alone. A blob is written to `incoming/`, synced,
 * renamed to its place, and the folder of its place synced. Opening removes what an earlier crash left in `incoming/`.
 */
export async function openDiskBlobs(dir: string): Promise<Blobs> {
  const opening = await startOpening(dir);
  return new DiskBlobs(dir, opening);
}

class DiskBlobs implements Blobs {
  readonly #dir: string;
  readonly #opening: number;
  readonly #names: BlobNames;
  readonly #folders = new Map<string, Promise<void>>();
  readonly #sync = new FolderSync();
  readonly #pins = new Pins();

  constructor(dir: string, opening: number) {
    this.#dir = dir;
    this.#opening = opening;
    this.#names = new BlobNames(opening);
  }

  async write(
    source: AsyncIterable<Uint8Array>,
    { signal, reuse = false }: WriteOptions = {},
  ): Promise<StoredBlob> {
    const id = this.#names.next();
    const temporary = path.join(this.#dir, 'incoming', id);
    try {
      const sizeBytes = await writeFile(temporary, abortable(source, signal), { reuse });
      await this.#publish(id, temporary);
      return { id, sizeBytes, changes: [] };
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  writeBytes(bytes: Uint8Array): Promise<StoredBlob> {
    return this.write(oneChunk(bytes));
  }

  read(
    id: string,
    range?: ByteSpan,
    { reuse = false }: { readonly reuse?: boolean } = {},
  ): AsyncIterable<Uint8Array> {
    const file = this.file(id);
    const release = this.#pins.pin([id]);
    const read = reuse ? readFileReusing : readFile;
    return pinnedRead(() => read(file, range), release);
  }

  peek(): undefined {
    return undefined;
  }

  file(id: string): string {
    return path.join(this.#dir, locateBlob(id).file);
  }

  async quarantine(id: string): Promise<void> {
    const place = path.join(this.#dir, 'quarantine');
    await mkdir(place, { recursive: true, mode: 0o700 });
    const { folder, file } = locateBlob(id);
    const isThere = await rename(path.join(this.#dir, file), path.join(place, id)).then(
      () => true,
      unlessMissing,
    );
    if (isThere) await Promise.all([syncFolder(place), syncFolder(path.join(this.#dir, folder))]);
  }

  async remove(id: string): Promise<void> {
    const file = this.file(id);
    if (this.#pins.isPinned(id)) this.#pins.doom(id, () => void removeQuietly(file));
    else await rm(file, { force: true });
  }

  pin(ids: readonly string[]): () => void {
    return this.#pins.pin(ids);
  }

  async *ids({ earlier = false }: { readonly earlier?: boolean } = {}): AsyncGenerator<string> {
    for (const folder of await readdir(this.#dir)) {
      const opening = openingOf(folder);
      if (opening === undefined || (earlier && opening >= this.#opening)) continue;
      for (const file of await readdir(path.join(this.#dir, folder))) {
        const id = blobId(folder, file);
        if (id !== undefined && !this.#pins.isDoomed(id)) yield id;
      }
    }
  }

  async #publish(id: string, temporary: string): Promise<void> {
    const { folder, file } = locateBlob(id);
    await this.#ensureFolder(folder);
    await rename(temporary, path.join(this.#dir, file));
    await this.#sync.sync(path.join(this.#dir, folder));
  }

  /** Makes a folder, and its name durable, once; writers at the same time wait for the same making. */
  #ensureFolder(folder: string): Promise<void> {
    const known = this.#folders.get(folder);
    if (known !== undefined) return known;
    const made = makeFolder(this.#dir, folder);
    this.#folders.set(folder, made);
    made.catch(() => this.#folders.delete(folder));
    return made;
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function makeFolder(dir: string, folder: string): Promise<void> {
  await mkdir(path.join(dir, folder), { recursive: true, mode: 0o700 });
  await syncFolder(dir);
}

/** A file that stays behind is found and removed as an orphan by the next start after a crash. */
async function removeQuietly(file: string): Promise<void> {
  await rm(file, { force: true }).catch(() => undefined);
}

function unlessMissing(error: unknown): false {
  if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return false;
  throw error;
}
