import { randomUUID } from 'node:crypto';
import { link, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { birthOf } from '@slipway/engines';
import { planeErrors } from '../errors.ts';
import { readJson } from './json-file.ts';

export interface DataLock {
  release(): Promise<void>;
}

interface Holder {
  readonly pid: number;
  /** When the process started, as the system tells it: a process id is used again sooner or later. */
  readonly start: string;
}

const attemptsMax = 5;

/**
 * Takes the directory for this process. The lock file appears complete or not at all (a link of a written file),
 * and the lock of a dead process is moved away by one taker only (a rename).
 */
export async function lockDataDir(dir: string): Promise<DataLock> {
  const file = join(dir, 'plane.lock');
  const own = join(dir, `plane.lock.${randomUUID()}`);
  await writeFile(own, JSON.stringify({ pid: process.pid, start: await birthOf(process.pid) }));
  try {
    for (let attempt = 0; attempt < attemptsMax; attempt += 1) {
      if (await tryLink(own, file)) return { release: () => rm(file, { force: true }) };
      const holder = await readHolder(file);
      if (holder && (await isAlive(holder))) throw planeErrors.dataLocked(dir, holder.pid);
      await moveAway(file, holder);
    }
    throw planeErrors.dataLocked(dir, (await readHolder(file))?.pid ?? 0);
  } finally {
    await rm(own, { force: true });
  }
}

async function tryLink(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

async function readHolder(file: string): Promise<Holder | undefined> {
  const found = await readJson(file);
  if (typeof found?.['pid'] !== 'number' || typeof found['start'] !== 'string') return undefined;
  return { pid: found['pid'], start: found['start'] };
}

async function isAlive({ pid, start }: Holder): Promise<boolean> {
  return (await birthOf(pid)) === start;
}

/** Renames the stale lock; when it turns out to be a newer one, puts it back. */
async function moveAway(file: string, stale: Holder | undefined): Promise<void> {
  const away = `${file}.${randomUUID()}`;
  try {
    await rename(file, away);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return;
    throw error;
  }
  const moved = await readHolder(away);
  const isStale = moved?.pid === stale?.pid && moved?.start === stale?.start;
  if (!isStale) await tryLink(away, file);
  await unlink(away);
}
