import { type FileHandle, open } from 'node:fs/promises';

/** Bytes gathered before they go to the disk in one call. */
const gatherBytes = 512 * 1024;

/**
 * Writes a new file and syncs its bytes; the caller removes it when this rejects. One write is under way while the
 * next bytes are gathered, so the source and the disk work at the same time and memory stays flat.
 */
export async function writeFile(file: string, source: AsyncIterable<Uint8Array>): Promise<number> {
  const handle = await open(file, 'wx', 0o600);
  try {
    const sizeBytes = await copy(source, handle);
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
  const flush = async () => {
    await writing;
    writing = writeAll(handle, gathered, sizeBytes - gatheredBytes);
    // Awaited before the next flush and at the end; until then a failure must not count as unhandled.
    writing.catch(() => undefined);
    gathered = [];
    gatheredBytes = 0;
  };
  try {
    for await (const chunk of source) {
      gathered.push(chunk);
      gatheredBytes += chunk.byteLength;
      sizeBytes += chunk.byteLength;
      if (gatheredBytes >= gatherBytes) await flush();
    }
    if (gatheredBytes > 0) await flush();
  } finally {
    // The handle is closed next: no write may be under way then.
    await Promise.allSettled([writing]);
  }
  await writing;
  return sizeBytes;
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
