import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { birthOf, isAlive, parseIdentity } from './process-identity.ts';

const unusedPid = 2 ** 22 - 1;

test('a process has one birth, another process another', async () => {
  const birth = await birthOf(process.pid);
  expect(birth).toBe(await birthOf(process.pid));
  expect(birth).not.toBe(await birthOf(1));
  expect(await isAlive({ pid: process.pid, birth: birth ?? '' })).toBe(true);
  expect(await isAlive({ pid: process.pid, birth: 'another' })).toBe(false);
  expect(await birthOf(unusedPid)).toBeUndefined();
});

// The form of macOS, whose `ps` knows the same two columns.
test.runIf(existsSync('/bin/ps'))(
  'without /proc the plane and the wrapper read the same birth by ps',
  async () => {
    const env = { TZ: 'UTC', LC_ALL: 'C' };
    const written = execFileSync('/bin/ps', ['-o', 'lstart=', '-p', String(process.pid)], { env });
    const identity = parseIdentity(`${process.pid} ${written.toString()}`);
    expect(identity).toEqual({ pid: process.pid, birth: await birthOf(process.pid, 'darwin') });
    expect(await birthOf(unusedPid, 'darwin')).toBeUndefined();
  },
);

test('refuses what is no identity', () => {
  for (const text of ['', '12', 'x y', ' ']) expect(parseIdentity(text)).toBeUndefined();
});

test.runIf(process.platform === 'linux')(
  'a birth on Linux holds the boot of the machine',
  async () => {
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    expect(await birthOf(process.pid)).toMatch(new RegExp(`^${boot.trim()}:\\d+$`));
  },
);
