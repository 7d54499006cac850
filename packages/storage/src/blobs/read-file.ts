import { Buffer } from 'node:buffer';
import { type FileHandle, open } from 'node:fs/promises';
import path from 'node:path';
import { storageErrors } from '../errors.ts';
import type { ByteSpan } from './port.ts';

/** Large enough that a read costs little per byte, small enough that a thousand readers fit in memory. */
const chunkBytes = 256 * 1024;

/** The bytes of a file, or of a part of it; each chunk is a buffer of its own. */
export async function* readFile(file: string, range?: ByteSpan): AsyncGenerator<Uint8Array> {
  const reader = await FileReader.open(file, range);
  try {
    while (!reader.isAtEnd) yield await reader.read(Buffer.allocUnsafe(reader.nextBytes));
  } finally {
    await reader.close();
  }
}

/**
 * As `readFile`, with two buffers in all: a chunk is good until the next one is asked for. The disk reads into one while
 * the other is looked at, and nothing is left to collect as garbage.
 */
export async function* readFileReusing(file: string, range?: ByteSpan): AsyncGenerator<Uint8Array> {
  const reader = await FileReader.open(file, range);
  const sizeBytes = Math.min(chunkBytes, reader.nextBytes);
  const buffers = [Buffer.allocUnsafe(sizeBytes), Buffer.allocUnsafe(sizeBytes)] as const;
  let reading: Promise<Buffer> | undefined;
  try {
    for (let turn = 0; reading !== undefined || !reader.isAtEnd; turn += 1) {
      const chunk: Buffer = await (reading ?? reader.read(buffers[0]));
      reading = reader.isAtEnd ? undefined : reader.read(turn % 2 === 0 ? buffers[1] : buffers[0]);
      // Awaited in the next turn; until then a failure must not count as unhandled.
      reading?.catch(() => undefined);
      yield chunk;
    }
  } finally {
    await reading?.catch(() => undefined);
    await reader.close();
  }
}

/** Reads on from where it is, at most up to the end of its range. One read at a time. */
class FileReader {
  readonly #file: string;
  readonly #handle: FileHandle;
  readonly #end: number;
  #at: number;

  private constructor(file: string, handle: FileHandle, span: ByteSpan) {
    this.#file = file;
    this.#handle = handle;
    this.#at = span.start;
    this.#end = span.end;
  }

  static async open(file: string, range?: ByteSpan): Promise<FileReader> {
    const handle = await openBlob(file);
    try {
      const span = range ?? { start: 0, end: (await handle.stat()).size };
      return new FileReader(file, handle, span);
    } catch (error) {
      await handle.close();
      throw error;
    }
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#end;
  }

  get nextBytes(): number {
    return Math.max(0, Math.min(chunkBytes, this.#end - this.#at));
  }

  async read(buffer: Buffer): Promise<Buffer> {
    const wanted = Math.min(buffer.length, this.nextBytes);
    const { bytesRead } = await this.#handle.read(buffer, 0, wanted, this.#at);
    if (bytesRead === 0) throw storageErrors.blobDamaged(this.#file, this.#end);
    this.#at += bytesRead;
    return buffer.subarray(0, bytesRead);
  }

  close(): Promise<void> {
    return this.#handle.close();
  }
}

async function openBlob(file: string): Promise<FileHandle> {
  try {
    return await open(file, 'r');
  } catch (cause) {
    throw storageErrors.blobMissing(path.basename(file), cause);
  }
}
