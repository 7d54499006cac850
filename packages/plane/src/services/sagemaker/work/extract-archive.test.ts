import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ArchiveEntry, tarGz } from '../testing/model-archive.ts';
import { type ArchiveLimits, extractArchive } from './extract-archive.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'slipway-archive-'));
});
afterEach(() => rm(dir, { recursive: true }));

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 100) yield bytes.subarray(at, at + 100);
}

async function extract(entries: readonly ArchiveEntry[], limits?: ArchiveLimits): Promise<void> {
  await extractArchive(inPieces(await tarGz(entries)), join(dir, 'to'), {
    ...(limits && { limits }),
  });
}

test('unpacks files and folders', async () => {
  const long = `${'deep/'.repeat(30)}file`;
  await extract([
    { name: './a', content: 'one' },
    { name: 'b/', type: 'directory' },
    { name: 'b/c', content: 'two' },
    { name: long, content: 'three' },
    { name: 'empty', content: '' },
  ]);
  expect(await readFile(join(dir, 'to/a'), 'utf8')).toBe('one');
  expect(await readFile(join(dir, 'to/b/c'), 'utf8')).toBe('two');
  expect(await readFile(join(dir, 'to', long), 'utf8')).toBe('three');
  expect(await readFile(join(dir, 'to/empty'), 'utf8')).toBe('');
});

test.each<[string, ArchiveEntry]>([
  ['a way up', { name: '../evil', content: 'x' }],
  ['a way up inside', { name: 'a/../../evil', content: 'x' }],
  ['an absolute path', { name: '/evil', content: 'x' }],
  ['a Windows path', { name: '..\\evil', content: 'x' }],
  ['a symbolic link', { name: 'evil', type: 'symlink', linkname: '..' }],
  ['a hard link', { name: 'evil', type: 'link', linkname: '/etc/passwd' }],
])('refuses %s', async (_, entry) => {
  await expect(extract([{ name: 'good', content: 'y' }, entry])).rejects.toMatchObject({
    code: 'SAGEMAKER_ARCHIVE_REFUSED',
  });
  expect(await readdir(dir)).toEqual(['to']);
  expect(await readdir(join(dir, 'to'))).toEqual(['good']);
});

test('refuses one name twice, and more than the limits', async () => {
  const file = { name: 'a', content: 'x'.repeat(1000) };
  await expect(extract([file, file])).rejects.toMatchObject({ code: 'SAGEMAKER_ARCHIVE_REFUSED' });
  await rm(join(dir, 'to'), { recursive: true });
  await expect(extract([file], { bytesMax: 999, entriesMax: 9 })).rejects.toThrow(
    'more than 999 bytes',
  );
  await expect(
    extract([file, { ...file, name: 'b' }], { bytesMax: 9999, entriesMax: 1 }),
  ).rejects.toThrow('1 entries');
});

test('refuses what is no archive, or half of one', async () => {
  const whole = await tarGz([{ name: 'a', content: 'x'.repeat(5000) }]);
  for (const bytes of [
    Buffer.from('plain text'),
    whole.subarray(0, whole.length / 2),
    Buffer.alloc(0),
  ]) {
    await expect(extractArchive(inPieces(bytes), join(dir, 'to'))).rejects.toMatchObject({
      code: 'SAGEMAKER_ARCHIVE_REFUSED',
    });
  }
});
