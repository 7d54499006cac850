import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openRootKey, rootKeyFile } from './root-key.ts';

const dir = mkdtempSync(join(tmpdir(), 'slipway-root-key-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

test('is made once, for its owner only, and is the root user', () => {
  const made = openRootKey(dir, '111111111111');
  expect(made.arn).toBe('arn:aws:iam::111111111111:root');
  expect(made.secretAccessKey).toMatch(/^[\w+/]{40}$/);
  expect(statSync(rootKeyFile(dir)).mode & 0o777).toBe(0o600);
  expect(openRootKey(dir, '111111111111')).toEqual(made);
});

test('a file without a key is refused, and not replaced', () => {
  writeFileSync(rootKeyFile(dir), '[default]\n');
  expect(() => openRootKey(dir, '111111111111')).toThrow('does not hold an access key');
});
