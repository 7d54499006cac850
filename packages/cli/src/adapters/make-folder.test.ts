import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeFolder } from '#adapters/make-folder.ts';

const base = mkdtempSync(join(tmpdir(), 'slipway-folder-'));
afterAll(() => rmSync(base, { recursive: true, force: true }));

test('makes a folder with those above it, and leaves one that is there', async () => {
  const path = join(base, 'a', 'b', 'c');
  await Promise.all([makeFolder(path), makeFolder(path), makeFolder(join(base, 'a', 'd'))]);
  expect(existsSync(path)).toBe(true);
  await makeFolder(path);
});

test('fails where a file is in the way', async () => {
  writeFileSync(join(base, 'file'), '');
  await expect(makeFolder(join(base, 'file', 'x'))).rejects.toThrow();
  await expect(makeFolder(join(base, 'file'))).rejects.toThrow();
});

test.runIf(existsSync('/proc/self'))('fails where no folder can be made', async () => {
  await expect(makeFolder('/proc/slipway/x')).rejects.toThrow();
});
