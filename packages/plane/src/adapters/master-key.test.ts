import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { memoryRecords } from '@slipway/storage';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openMasterKey } from './master-key.ts';

let dataDir = '';
beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'slipway-master-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const keyFile = () => join(dataDir, 'keys', 'master-key');

test('is made once, for its owner alone, and opens what it wrapped', async () => {
  const records = memoryRecords();
  const first = await openMasterKey({ env: {}, dataDir, records });
  expect((await stat(keyFile())).mode & 0o777).toBe(0o600);
  const wrapped = first.wrap(Buffer.from('secret'), 'place');
  const again = await openMasterKey({ env: {}, dataDir, records });
  expect(again.unwrap(wrapped, 'place')?.toString()).toBe('secret');
  expect(again.unwrap(wrapped, 'other place')).toBeUndefined();
  expect(wrapped.includes('secret')).toBe(false);
});

test('comes from the environment or from a file elsewhere', async () => {
  const key = randomBytes(32).toString('base64');
  const records = memoryRecords();
  await openMasterKey({ env: { SLIPWAY_MASTER_KEY: key }, dataDir, records });
  await expect(stat(keyFile())).rejects.toThrow();
  const file = join(dataDir, 'elsewhere');
  await writeFile(file, key);
  await openMasterKey({ env: { SLIPWAY_MASTER_KEY_FILE: file }, dataDir, records });
});

test('refuses a missing key, another one, and one that is none, and shows none of them', async () => {
  const records = memoryRecords();
  await openMasterKey({ env: {}, dataDir, records });
  const text = (await readFile(keyFile(), 'utf8')).trim();
  const other = randomBytes(32).toString('base64');
  const open = (env: Record<string, string>) => openMasterKey({ env, dataDir, records });
  const refused = (code: string) => expect.objectContaining({ code });
  await expect(open({ SLIPWAY_MASTER_KEY: other })).rejects.toEqual(
    refused('PLANE_MASTER_KEY_OTHER'),
  );
  await expect(open({ SLIPWAY_MASTER_KEY: `${text}AAAA` })).rejects.toSatisfy(
    (error: Error) => !error.message.includes(text),
  );
  await expect(open({ SLIPWAY_MASTER_KEY: 'short' })).rejects.toEqual(
    refused('PLANE_MASTER_KEY_INVALID'),
  );
  await rm(keyFile());
  await expect(open({})).rejects.toEqual(refused('PLANE_MASTER_KEY_MISSING'));
});
