import { Buffer } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { storageErrors } from '../errors.ts';
import type { ByteSpan } from './port.ts';

/** Large enough that a read costs little per byte, small enough that a thousand readers fit in memory. */
const chunkBytes = 256 * 1024;

/** The bytes of a file, or of a part of it; each chunk is a buffer of its own. */
export async function* readFile(file: string, range?: ByteSpan): AsyncGenerator<Uint8Array> {
  const handle = await openBlob(file);
  try {
    let at = range?.start ?? 0;
    const end = range?.end ?? (await handle.stat()).size;
    while (at < end) {
      const buffer = Buffer.allocUnsafe(Math.min(chunkBytes, end - at));
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) throw storageErrors.blobDamaged(file, end);
      at += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function openBlob(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (cause) {
    throw storageErrors.blobMissing(path.basename(file), cause);
  }
}
