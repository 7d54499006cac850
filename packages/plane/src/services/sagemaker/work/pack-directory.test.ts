import { chmod, mkdir, mkdtemp, rm, symlink, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { extract } from 'tar-stream';
import { expect, onTestFinished, test } from 'vitest';
import { packDirectory } from './pack-directory.ts';

test('the same files give the same bytes, whatever their times and modes', async () => {
  const [a, b] = await Promise.all([filledDir(['x', 'y']), filledDir(['y', 'x'])]);
  await utimes(join(b, 'x'), 1, 1);
  await chmod(join(b, 'y'), 0o600);
  expect(Buffer.concat(await bytesOf(a)).equals(Buffer.concat(await bytesOf(b)))).toBe(true);
});

test('members are relative, in order, with links as links', async () => {
  const dir = await filledDir(['z', 'a']);
  await mkdir(join(dir, 'm'));
  await writeFile(join(dir, 'm', 'inner'), 'inner');
  await symlink('a', join(dir, 'link'));
  expect((await membersOf(dir)).map(({ name, type }) => `${type} ${name}`)).toEqual([
    'file a',
    'symlink link',
    'directory m/',
    'file m/inner',
    'file z',
  ]);
});

test('a large file is packed in small pieces', async () => {
  const dir = await filledDir([]);
  await writeFile(join(dir, 'large'), '');
  await truncate(join(dir, 'large'), 50_000_000);
  const [member] = await membersOf(dir);
  expect(member).toMatchObject({ name: 'large', size: 50_000_000 });
  expect(Math.max(...(await bytesOf(dir)).map(({ length }) => length))).toBeLessThan(1_000_000);
});

test('ends when its reader has had enough', async () => {
  const dir = await filledDir(['a', 'b', 'c']);
  for await (const _ of packDirectory(dir)) break;
});

test('fails when the directory cannot be read', async () => {
  await expect(bytesOf('/no/such/directory')).rejects.toThrow('ENOENT');
});

async function bytesOf(dir: string): Promise<readonly Uint8Array[]> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of packDirectory(dir)) chunks.push(chunk);
  return chunks;
}

async function membersOf(dir: string) {
  const members: { name: string; type: string; size: number }[] = [];
  const reader = extract();
  const gunzip = createGunzip();
  gunzip.end(Buffer.concat(await bytesOf(dir)));
  for await (const entry of gunzip.pipe(reader)) {
    const { name, type, size } = entry.header;
    members.push({ name, type, size });
    entry.resume();
  }
  return members;
}

async function filledDir(names: readonly string[]): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'slipway-pack-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  for (const name of names) await writeFile(join(dir, name), name);
  return dir;
}
