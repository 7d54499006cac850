import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordsContract } from './contract.ts';
import type { Records } from './port.ts';
import { openSqliteRecords } from './sqlite.ts';

describe('openSqliteRecords', () => {
  let dir = '';
  let files = 0;
  const opened: Records[] = [];
  const newFile = () => {
    files += 1;
    return path.join(dir, `${files}.sqlite`);
  };
  const open = (file: string) => {
    const records = openSqliteRecords(file);
    opened.push(records);
    return records;
  };
  beforeAll(() => {
    dir = mkdtempSync(path.join(tmpdir(), 'slipway-records-'));
  });
  afterAll(async () => {
    await Promise.all(opened.map((records) => records.close()));
    rmSync(dir, { recursive: true, force: true });
  });

  recordsContract(() => open(newFile()));

  it('finds its records again', async () => {
    const file = newFile();
    const first = open(file);
    await first.commit([{ kind: 'put', table: 't', key: 'a', value: { n: 1 } }]);
    await first.close();
    expect(open(file).get('t', 'a')).toEqual({ key: 'a', value: { n: 1 }, version: 1 });
  });

  it('lets many concurrent commits share few syncs', async () => {
    const file = newFile();
    const records = open(file);
    const commits = Array.from({ length: 500 }, (_, index) =>
      records.commit([{ kind: 'put', table: 't', key: String(index), value: 'x'.repeat(10) }]),
    );
    await Promise.all(commits);
    // Each transaction writes at least the leaf page anew to the log: 500 of them would be 500 pages of 8 KiB.
    expect(statSync(`${file}-wal`).size).toBeLessThan(100 * 8_192);
  });

  it('takes commits behind a reopening, a refused one first, and reads what a reader kept before a change', async () => {
    const file = newFile();
    const first = open(file);
    await first.commit([{ kind: 'put', table: 't', key: 'a', value: { n: 1 } }]);
    await first.close();
    const records = open(file);
    const absent = { kind: 'absent' } as const;
    const again = records.commit([
      { kind: 'put', table: 't', key: 'a', value: { n: 2 }, expect: absent },
    ]);
    await expect(again).rejects.toMatchObject({ name: 'RecordConflict' });
    expect(records.get('t', 'a')).toEqual({ key: 'a', value: { n: 1 }, version: 1 });
    await records.commit([{ kind: 'put', table: 't', key: 'a', value: { n: 3 } }]);
    expect(records.get('t', 'a')).toEqual({ key: 'a', value: { n: 3 }, version: 2 });
    await records.commit([{ kind: 'delete', table: 't', key: 'a' }]);
    expect(records.get('t', 'a')).toBeUndefined();
  });

  it('refuses a file that a newer version wrote', async () => {
    const file = newFile();
    const database = new DatabaseSync(file);
    database.exec('PRAGMA user_version = 99');
    database.close();
    expect(() => openSqliteRecords(file)).toThrow(
      expect.objectContaining({ code: 'STORAGE_FORMAT_NEWER' }),
    );
  });

  it('refuses a file that is not a database', () => {
    const file = newFile();
    writeFileSync(file, 'not a database, but long enough to have a header'.repeat(20));
    expect(() => openSqliteRecords(file)).toThrow(
      expect.objectContaining({ code: 'STORAGE_OPEN_FAILED' }),
    );
  });
});
