import { type FileHandle, open } from 'node:fs/promises';

/** Bytes gathered before they go to the disk in one call. */
const gatherBytes = 512 * 1024;
/** Bytes behind which an early sync is worth it. */
const earlySyncBytes = 16 * 1024 * 1024;

/**
 * Writes a new file and syncs its bytes; the caller removes it when this rejects. One write is under way while the
 * next bytes are gathered, so the source and the disk work at the same time and memory stays flat.
 */
export async function writeFile(
  file: string,
  source: AsyncIterable<Uint8Array>,
  { reuse = false }: { readonly reuse?: boolean } = {},
): Promise<number> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const sizeBytes = await (reuse ? copyReused : copy)(source, handle);
    await handle.datasync();
    return sizeBytes;
  } finally {
    await handle.close();
  }
}

async function copy(source: AsyncIterable<Uint8Array>, handle: FileHandle): Promise<number> {
  let sizeBytes = 0;
  let gathered: Uint8Array[] = [];
  let gatheredBytes = 0;
  let writing: Promise<void> = Promise.resolve();
  const early = new EarlySync(handle);
  const flush = async () => {
    await writing;
    writing = writeAll(handle, gathered, sizeBytes - gatheredBytes);
    // Awaited before the next flush and at the end; until then a failure must not count as unhandled.
    writing.catch(() => undefined);
    gathered = [];
    gatheredBytes = 0;
    early.written(sizeBytes);
  };
  try {
    for await (const chunk of source) {
      early.check();
      gathered.push(chunk);
      gatheredBytes += chunk.byteLength;
      sizeBytes += chunk.byteLength;
      if (gatheredBytes >= gatherBytes) await flush();
    }
    if (gatheredBytes > 0) await flush();
  } finally {
    // The handle is closed next: no write may be under way then.
    await Promise.allSettled([writing, early.ended]);
  }
  await writing;
  early.check();
  return sizeBytes;
}

/** Each chunk is on its way to the disk before the next one is asked for; the source works ahead by itself. */
async function copyReused(source: AsyncIterable<Uint8Array>, handle: FileHandle): Promise<number> {
  let sizeBytes = 0;
  const early = new EarlySync(handle);
  try {
    for await (const chunk of source) {
      await writeAll(handle, [chunk], sizeBytes);
      sizeBytes += chunk.byteLength;
      early.written(sizeBytes);
    }
  } finally {
    await early.ended;
  }
  early.check();
  return sizeBytes;
}

/** Lets the disk begin with a large file while it is still written, so that the sync at its end has little left to do. */
class EarlySync {
  readonly #handle: FileHandle;
  #from = 0;
  #running: Promise<void> | undefined;
  #failure: unknown;

  constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  get ended(): Promise<void> | undefined {
    return this.#running;
  }

  /** The system tells of bytes that did not reach the disk once: the sync at the end would not hear of it again. */
  check(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  written(sizeBytes: number): void {
    if (this.#running !== undefined || sizeBytes - this.#from < earlySyncBytes) return;
    this.#from = sizeBytes;
    const over = (failure?: unknown) => {
      this.#running = undefined;
      this.#failure ??= failure;
    };
    this.#running = this.#handle.datasync().then(() => over(), over);
  }
}

/** `writev` may write less than it was given, above all on a disk that fills up. */
async function writeAll(
  handle: FileHandle,
  chunks: readonly Uint8Array[],
  start: number,
): Promise<void> {
  let position = start;
  let rest = [...chunks];
  while (rest.length > 0) {
    const { bytesWritten } = await handle.writev(rest, position);
    position += bytesWritten;
    rest = dropBytes(rest, bytesWritten);
  }
}

function dropBytes(chunks: readonly Uint8Array[], count: number): Uint8Array[] {
  let left = count;
  return chunks.flatMap((chunk) => {
    const dropped = Math.min(left, chunk.byteLength);
    left -= dropped;
    return dropped === chunk.byteLength ? [] : [chunk.subarray(dropped)];
  });
}
