import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

export interface Measure {
  readonly sizeBytes: number;
  readonly mark: string;
}

/** Size of a file, or of all files below a folder. */
export async function measure(path: string): Promise<Measure> {
  return { sizeBytes: await sizeOf(path), mark: await markOf(path) };
}

/** Tells a file from what it was before somebody changed it; of a folder, whether it is there. */
export async function markOf(path: string): Promise<string> {
  const found = await lstat(path).catch(() => undefined);
  if (!found) return 'gone';
  return found.isFile() ? [found.ino, found.size, found.mtimeMs].join(' ') : `${found.ino}`;
}

async function sizeOf(path: string): Promise<number> {
  const found = await lstat(path);
  if (!found.isDirectory()) return found.size;
  let sizeBytes = 0;
  for (const name of await readdir(path)) sizeBytes += await sizeOf(join(path, name));
  return sizeBytes;
}
