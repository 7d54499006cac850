import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { syncFolder } from '@slipway/storage';
import type { Ids } from '#ports/ids.ts';
import { planeErrors } from '../errors.ts';
import { lockDataDir } from './data-lock.ts';
import { readJson } from './json-file.ts';

/** The plane's one directory, locked by this process. */
export interface DataDir {
  readonly path: string;
  /** Stays the same as long as the directory lives. */
  readonly id: string;
  close(): Promise<void>;
}

/** Grows by one when an older plane could not read what this one writes. */
const format = 1;

/** Makes or opens the directory; throws `SlipwayError` when another plane holds it or a newer one wrote it. */
export async function openDataDir(path: string, ids: Ids): Promise<DataDir> {
  await makeDurably(path);
  const lock = await lockDataDir(path);
  try {
    return { path, id: await readOrWriteFormat(path, ids), close: () => lock.release() };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function readOrWriteFormat(path: string, ids: Ids): Promise<string> {
  const file = join(path, 'format.json');
  const found = await readJson(file);
  if (found && typeof found['id'] === 'string' && typeof found['format'] === 'number') {
    if (found['format'] > format) throw planeErrors.dataFormat(path, found['format']);
    return found['id'];
  }
  const id = ids.uuid();
  await writeFile(`${file}.new`, `${JSON.stringify({ format, id })}\n`, { flush: true });
  await rename(`${file}.new`, file);
  await syncFolder(path);
  return id;
}

/** Also the names of the folders that were missing above it are on disk behind this. */
async function makeDurably(path: string): Promise<void> {
  const first = await mkdir(path, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  const top = resolve(first);
  for (let made = resolve(path); made.length >= top.length; made = dirname(made))
    await syncFolder(dirname(made));
}
