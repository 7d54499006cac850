import { createWriteStream, type WriteStream } from 'node:fs';
import { chmod, mkdir } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import type { ObjectEvents } from '#ports/object-events.ts';
import type { ObjectLocation, ObjectStore, OpenObject } from '#ports/object-store.ts';
import type { FolderRecipe, PlainFiles } from '#ports/plain-files.ts';
import { type Recipe, Shelf } from './shelf.ts';

export interface PlainFilesNeeds {
  readonly objects: Pick<ObjectStore, 'open'>;
  /** What is replaced or deleted does not go on lying in the open. */
  readonly events?: ObjectEvents;
  /** For them alone, below the data directory. */
  readonly dir: string;
  readonly maxBytes?: number;
}

export interface PlainFileCache extends PlainFiles {
  /** Before the first use: removes what a crash left. */
  clear(): Promise<void>;
  /** After the last use. */
  close(): Promise<void>;
}

const maxDefaultBytes = 4 * 1024 ** 3;

/** Plain files below one folder of mode 0700, readable by us alone. */
export function createPlainFiles(needs: PlainFilesNeeds): PlainFileCache {
  const { objects, dir, maxBytes = maxDefaultBytes } = needs;
  const shelf = new Shelf({ dir, maxBytes });
  needs.events?.subscribe({
    wants: (location) => shelf.has(sourceOf(location)),
    take: (_event, location) => shelf.drop(sourceOf(location)),
  });
  return {
    async file(scope, location, { firstBytes, signal } = {}) {
      const object = await objects.open(scope, location);
      const sources = [sourceOf(location)];
      return await shelf.open({ ...fileRecipe(object, firstBytes), sources }, signal);
    },
    folder: (recipe, signal) => shelf.open(folderRecipe(recipe), signal),
    async copy(scope, location, { path, signal }) {
      using object = await objects.open(scope, location);
      await write(object.read(), path, signal);
    },
    clear: () => shelf.clear(),
    close: () => shelf.close(),
  };
}

function sourceOf({ bucket, key }: ObjectLocation): string {
  return `${bucket}/${key}`;
}

function fileRecipe(
  object: OpenObject,
  firstBytes = Number.POSITIVE_INFINITY,
): Omit<Recipe, 'sources'> {
  const isWhole = object.sizeBytes <= firstBytes;
  return {
    key: isWhole ? `file ${object.contentId}` : `first ${firstBytes} ${object.contentId}`,
    async make(path, signal) {
      await write(isWhole ? object.read() : beginning(object.read(), firstBytes), path, signal);
      await chmod(path, 0o400);
    },
    [Symbol.dispose]: () => object[Symbol.dispose](),
  };
}

function folderRecipe(recipe: FolderRecipe): Recipe {
  return {
    key: `folder ${recipe.key}`,
    sources: recipe.objects.map(sourceOf),
    async make(path, signal) {
      await mkdir(path, { mode: 0o700 });
      await recipe.make(path, signal);
    },
    [Symbol.dispose]: () => recipe[Symbol.dispose](),
  };
}

async function write(
  bytes: AsyncIterable<Uint8Array>,
  path: string,
  signal: AbortSignal | undefined,
): Promise<void> {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600 });
  try {
    await (signal ? pipeline(bytes, file, { signal }) : pipeline(bytes, file));
  } finally {
    // A source that fails at once may be over before the file is there, which would then come behind its removal.
    await closed(file);
  }
}

function closed(file: WriteStream): Promise<void> {
  return new Promise((resolve) => {
    if (file.closed) resolve();
    else file.once('close', () => resolve());
  });
}

async function* beginning(
  bytes: AsyncIterable<Uint8Array>,
  sizeBytes: number,
): AsyncGenerator<Uint8Array> {
  let left = sizeBytes;
  for await (const chunk of bytes) {
    yield chunk.subarray(0, left);
    left -= chunk.byteLength;
    if (left <= 0) return;
  }
}
