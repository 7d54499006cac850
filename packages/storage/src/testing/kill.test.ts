import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, expect, it } from 'vitest';
import { allOf, collect } from '../blobs/contract.ts';
import { openDiskBlobs } from '../blobs/disk.ts';
import { openSqliteRecords } from '../records/sqlite.ts';

let dir = '';
afterEach(() => rm(dir, { recursive: true, force: true }));

/** Kills the writer right behind its n-th acknowledgement and answers with all that it acknowledged. */
async function killAfter(acknowledgements: number, round: number): Promise<readonly string[]> {
  const program = path.join(import.meta.dirname, 'writer.ts');
  const child: ChildProcess = spawn(process.execPath, [program, dir, String(round)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const acknowledged: string[] = [];
  if (!child.stdout) throw new TypeError('the writer has no standard output');
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === acknowledgements) child.kill('SIGKILL');
  }
  const [, signal] = await ended;
  expect(signal).toBe('SIGKILL');
  return acknowledged;
}

it('keeps all that was acknowledged, and nothing by halves, through kill -9', async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'slipway-kill-'));
  const acknowledged: string[] = [];
  for (const [round, count] of [1, 7, 60, 23].entries()) {
    acknowledged.push(...(await killAfter(count, round)));
  }
  const records = openSqliteRecords(path.join(dir, 'records.sqlite'));
  const blobs = await openDiskBlobs(path.join(dir, 'blobs'));
  const left = new Map(records.list('left').map(({ key, value }) => [key, String(value)]));
  const right = new Map(records.list('right').map(({ key, value }) => [key, String(value)]));

  expect(acknowledged.filter((key) => !left.has(key))).toEqual([]);
  expect(left).toEqual(right);
  for (const [key, id] of left) {
    expect(await collect(blobs.read(id))).toBe(key.padEnd(8_192, '.').repeat(16));
  }
  const orphans = (await allOf(blobs.ids())).filter((id) => ![...left.values()].includes(id));
  for (const id of orphans) expect((await collect(blobs.read(id))).length).toBe(16 * 8_192);
  expect(await readdir(path.join(dir, 'blobs', 'incoming'))).toEqual([]);
  await records.close();
});
