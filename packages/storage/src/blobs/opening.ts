import { mkdir, open, readdir, readFile, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { openingOf } from './blob-name.ts';
import { syncFolder } from './folder-sync.ts';

/**
 * Prepares the folder of a store and counts its openings in a file, so that ids never repeat: the number is on disk
 * before the first blob is named by it. Also removes what can only be left from an earlier crash.
 */
export async function startOpening(dir: string): Promise<number> {
  const incoming = path.join(dir, 'incoming');
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  for (const name of await readdir(incoming)) await rm(path.join(incoming, name), { force: true });
  const folders = await readdir(dir);
  const opening = Math.max(await lastOpening(dir), ...folders.map((name) => openingOf(name) ?? 0));
  await writeOpening(dir, opening + 1);
  await removeEmpty(dir, folders);
  return opening + 1;
}

const counterFile = 'openings';

async function lastOpening(dir: string): Promise<number> {
  const text = await readFile(path.join(dir, counterFile), 'utf8').catch(() => '');
  return /^[0-9]+$/.test(text) ? Number(text) : 0;
}

async function writeOpening(dir: string, opening: number): Promise<void> {
  const temporary = path.join(dir, 'incoming', counterFile);
  const handle = await open(temporary, 'w', 0o600);
  try {
    await handle.writeFile(String(opening));
    await handle.datasync();
  } finally {
    await handle.close();
  }
  await rename(temporary, path.join(dir, counterFile));
  await syncFolder(dir);
  await syncFolder(path.dirname(dir));
}

/** Folders fill once and then only lose blobs; an empty one goes. `rmdir` itself refuses the others. */
async function removeEmpty(dir: string, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    if (openingOf(folder) !== undefined) await rmdir(path.join(dir, folder)).catch(() => undefined);
  }
}
