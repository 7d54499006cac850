import { type FileHandle, open } from 'node:fs/promises';
import { cliErrors } from '#errors.ts';

/** Four bytes for each of the million characters that a need may have at most. */
const maxBytes = 4_000_000;

/** Reads no more than a need could have: what is named may be a disk image, or never end. */
async function readUpTo(file: FileHandle, limit: number): Promise<Uint8Array> {
  const buffer = new Uint8Array(limit);
  let filled = 0;
  while (filled < limit) {
    const { bytesRead } = await file.read(buffer, filled, limit - filled, null);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return buffer.subarray(0, filled);
}

async function bytesOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    if ((await file.stat()).isDirectory()) throw cliErrors.fileIsFolder(path);
    const bytes = await readUpTo(file, maxBytes + 1);
    if (bytes.length > maxBytes) throw cliErrors.fileTooLarge(path, maxBytes);
    return bytes;
  } finally {
    await file.close();
  }
}

/** A pipe may be a socket, which cannot be opened a second time as `/dev/stdin`. */
async function bytesOfStandardInput(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    const bytes = Buffer.from(chunk);
    chunks.push(bytes);
    size += bytes.length;
    if (size > maxBytes) throw cliErrors.fileTooLarge('-', maxBytes);
  }
  return Buffer.concat(chunks);
}

/** Control characters that no text has; UTF-16 is full of them. */
function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0);
}

/** The text of a file that somebody names as a need; `-` is standard input. */
export async function readNeedText(path: string): Promise<string> {
  try {
    const bytes = path === '-' ? await bytesOfStandardInput() : await bytesOf(path);
    if (isBinary(bytes)) throw cliErrors.fileNotText(path);
    return decoded(bytes, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    if (error.code === 'ENOENT') throw cliErrors.fileMissing(path);
    if (error.code === 'EISDIR') throw cliErrors.fileIsFolder(path);
    if (String(error.code).startsWith('CLI_')) throw error;
    throw cliErrors.fileUnreadable(path, error);
  }
}

function decoded(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw cliErrors.fileNotText(path);
  }
}
