import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allOf, blobsContract, bytesFrom, collect } from './contract.ts';
import { openDiskBlobs } from './disk.ts';

describe('openDiskBlobs', () => {
  let root = '';
  let stores = 0;
  const newDir = () => {
    stores += 1;
    return path.join(root, String(stores));
  };
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'slipway-blobs-'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  blobsContract(() => openDiskBlobs(newDir()), { hasFiles: true });

  it('finds its blobs again and never gives an id twice', async () => {
    const dir = newDir();
    const first = await openDiskBlobs(dir);
    const kept = await first.write(bytesFrom(['kept']));
    const second = await openDiskBlobs(dir);
    const added = await second.write(bytesFrom(['added']));
    await second.remove(added.id);
    const third = await openDiskBlobs(dir);
    const last = await third.write(bytesFrom(['last']));
    expect(new Set([kept.id, added.id, last.id]).size).toBe(3);
    expect(await collect(third.read(kept.id))).toBe('kept');
    expect(await allOf(third.ids({ earlier: true }))).toEqual([kept.id]);
  });

  it('does not repeat ids when the count of openings is lost', async () => {
    const dir = newDir();
    const kept = await (await openDiskBlobs(dir)).write(bytesFrom(['kept']));
    await rm(path.join(dir, 'openings'));
    const blobs = await openDiskBlobs(dir);
    const added = await blobs.write(bytesFrom(['added']));
    expect(added.id).not.toBe(kept.id);
    expect(await collect(blobs.read(kept.id))).toBe('kept');
  });

  it('sweeps half-written files of a crash and empty folders when it opens', async () => {
    const dir = newDir();
    const first = await openDiskBlobs(dir);
    const { id } = await first.write(bytesFrom(['gone soon']));
    await first.remove(id);
    await writeFile(path.join(dir, 'incoming', 'half'), 'half');
    await openDiskBlobs(dir);
    expect(await readdir(path.join(dir, 'incoming'))).toEqual([]);
    expect((await readdir(dir)).sort()).toEqual(['incoming', 'openings']);
  });

  it('passes over files that are not its own', async () => {
    const dir = newDir();
    await mkdir(path.join(dir, '00000001-000000'), { recursive: true });
    await writeFile(path.join(dir, '00000001-000000', 'note.txt'), 'mine');
    await writeFile(path.join(dir, 'README'), 'mine');
    const blobs = await openDiskBlobs(dir);
    expect(await allOf(blobs.ids())).toEqual([]);
  });

  it('leaves no temporary file when a write fails', async () => {
    const dir = newDir();
    const blobs = await openDiskBlobs(dir);
    const long = ['x'.repeat(700_000), 'y'.repeat(700_000)];
    await expect(blobs.write(bytesFrom(long, 'failing'))).rejects.toThrow('the source failed');
    expect(await readdir(path.join(dir, 'incoming'))).toEqual([]);
  });

  it('starts a new folder after a thousand blobs', async () => {
    const dir = newDir();
    const blobs = await openDiskBlobs(dir);
    const texts = Array.from({ length: 1_001 }, (_, index) => String(index));
    const stored = await Promise.all(texts.map((text) => blobs.write(bytesFrom([text]))));
    expect(new Set(stored.map(({ id }) => id.slice(0, -4))).size).toBe(2);
    expect(await allOf(blobs.ids())).toHaveLength(1_001);
  });
});
