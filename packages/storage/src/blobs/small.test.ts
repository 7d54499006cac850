import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryRecords } from '../records/memory.ts';
import type { Records } from '../records/port.ts';
import { allOf, blobsContract, bytesFrom, collect } from './contract.ts';
import { openDiskBlobs } from './disk.ts';
import type { Blobs } from './port.ts';
import { withSmallBlobs } from './small.ts';

/** As an owner uses them: every blob is named by a commit. */
function committing(blobs: Blobs, records: Records): Blobs {
  return {
    async write(source, options) {
      const stored = await blobs.write(source, options);
      if (stored.changes.length > 0) await records.commit(stored.changes);
      return stored;
    },
    async writeBytes(bytes) {
      const stored = await blobs.writeBytes(bytes);
      if (stored.changes.length > 0) await records.commit(stored.changes);
      return stored;
    },
    read: (...asked) => blobs.read(...asked),
    peek: (id) => blobs.peek(id),
    file: (id) => blobs.file?.(id),
    remove: (id) => blobs.remove(id),
    quarantine: (id) => blobs.quarantine(id),
    pin: (ids) => blobs.pin(ids),
    ids: (options) => blobs.ids(options),
  };
}

describe('withSmallBlobs', () => {
  let root = '';
  let stores = 0;
  const open = async (maxBytes: number, records = memoryRecords()) => {
    stores += 1;
    const dir = path.join(root, String(stores));
    const blobs = withSmallBlobs(await openDiskBlobs(dir), records, { maxBytes });
    return { blobs, records, dir };
  };
  beforeAll(async () => {
    root = await mkdtemp(path.join(tmpdir(), 'slipway-small-'));
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  // Small ones, large ones, and both.
  describe.each([1_000_000, 0, 10])('up to %i bytes', (maxBytes) => {
    const opened = async () => {
      const { blobs, records } = await open(maxBytes);
      return committing(blobs, records);
    };
    blobsContract(opened, { hasFiles: maxBytes < 100_000 });
  });

  it('makes no file of a small blob, which exists with the commit that names it', async () => {
    const { blobs, records, dir } = await open(10);
    const { id, changes } = await blobs.write(bytesFrom(['0123456789']));
    expect(await allOf(blobs.ids())).toEqual([]);
    expect(blobs.peek(id)).toBeUndefined();
    await records.commit(changes);
    expect(await allOf(blobs.ids())).toEqual([id]);
    expect(blobs.peek(id)?.toString()).toBe('0123456789');
    expect((await readdir(dir)).sort()).toEqual(['incoming', 'openings']);
  });

  it('finds the blobs of an earlier opening, and only them as earlier', async () => {
    const records = memoryRecords();
    const first = committing((await open(10, records)).blobs, records);
    const { id } = await first.write(bytesFrom(['kept']));
    const second = committing((await open(10, records)).blobs, records);
    const added = await second.write(bytesFrom(['added']));
    expect(added.id).not.toBe(id);
    expect(await allOf(second.ids({ earlier: true }))).toEqual([id]);
    expect(await collect(second.read(id))).toBe('kept');
  });

  it('ends the source of a large blob that fails', async () => {
    const { blobs } = await open(3);
    let isEnded = false;
    async function* source() {
      try {
        yield Buffer.from('0123456789');
        throw new TypeError('the source failed');
      } finally {
        isEnded = true;
      }
    }
    await expect(blobs.write(source())).rejects.toThrow('the source failed');
    expect(isEnded).toBe(true);
    expect(await allOf(blobs.ids())).toEqual([]);
  });
});
