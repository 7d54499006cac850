import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { randomIds } from '../adapters/random-ids.ts';
import { openDataDir } from './data-dir.ts';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'slipway-data-'));
});
afterEach(async () => {
  await rm(root, { recursive: true, force: true });
});

test('keeps its id over restarts and leaves no lock behind', async () => {
  const first = await openDataDir(root, randomIds);
  await first.close();
  const second = await openDataDir(root, randomIds);
  expect(second.id).toBe(first.id);
  await second.close();
  expect(await readdir(root)).toEqual(['format.json']);
});

test('refuses a directory that a living plane holds, and names its process', async () => {
  const holder = await openDataDir(root, randomIds);
  await expect(openDataDir(root, randomIds)).rejects.toMatchObject({
    code: 'PLANE_DATA_LOCKED',
    params: { pid: process.pid },
  });
  await holder.close();
});

test('takes over the lock of a dead process', async () => {
  const child = spawn(process.execPath, ['-e', '0']);
  await new Promise((resolve) => child.once('exit', resolve));
  await writeFile(join(root, 'plane.lock'), JSON.stringify({ pid: child.pid, start: 'then' }));
  await (await openDataDir(root, randomIds)).close();
});

test('takes over the lock of a process id that another program has now, and an unreadable lock', async () => {
  await writeFile(
    join(root, 'plane.lock'),
    JSON.stringify({ pid: process.pid, start: 'long ago' }),
  );
  await (await openDataDir(root, randomIds)).close();
  await writeFile(join(root, 'plane.lock'), '');
  await (await openDataDir(root, randomIds)).close();
});

test('one of many takers of a stale lock gets it', async () => {
  await writeFile(join(root, 'plane.lock'), JSON.stringify({ pid: 2 ** 22 + 1, start: 'then' }));
  const takers = await Promise.allSettled(
    Array.from({ length: 8 }, () => openDataDir(root, randomIds)),
  );
  const holders = takers.filter((taker) => taker.status === 'fulfilled');
  expect(holders).toHaveLength(1);
  await Promise.all(holders.map(({ value }) => value.close()));
});

test('refuses a directory of a newer format', async () => {
  await writeFile(join(root, 'format.json'), JSON.stringify({ format: 99, id: 'x' }));
  await expect(openDataDir(root, randomIds)).rejects.toMatchObject({ code: 'PLANE_DATA_FORMAT' });
  expect(await readdir(root)).toEqual(['format.json']);
});
