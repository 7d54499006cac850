import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findPython } from './find-python.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'slipway-find-python-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

/** A program that answers the probe as a Python of that version would. */
function addPython(file: string, answer: readonly unknown[]): void {
  mkdirSync(join(home, file, '..'), { recursive: true });
  writeFileSync(join(home, file), `#!/bin/sh\necho '${JSON.stringify(answer)}'\n`);
  chmodSync(join(home, file), 0o755);
}

const search = () => findPython({ env: { PATH: join(home, 'bin'), HOME: home } });

describe('findPython', () => {
  it('takes python3 when it is new enough', async () => {
    addPython('bin/python3', ['/here/python3', [3, 12, 4], 'CPython', true]);
    addPython('bin/python3.13', ['/here/python3.13', [3, 13, 1], 'CPython', true]);
    expect(await search()).toMatchObject({ path: '/here/python3', version: '3.12.4' });
  });

  it('looks further when python3 is too old', async () => {
    addPython('bin/python3', ['/here/python3', [3, 9, 2], 'CPython', true]);
    addPython('bin/python3.11', ['/here/python3.11', [3, 11, 9], 'CPython', true]);
    expect(await search()).toMatchObject({ path: '/here/python3.11' });
  });

  it('finds a version that pyenv keeps but has not switched on', async () => {
    addPython('bin/python3', ['/here/python3', [2, 7, 18], 'CPython', true]);
    addPython('.pyenv/versions/3.10.13/bin/python3', ['/pyenv/3.10', [3, 10, 13], 'CPython', true]);
    expect(await search()).toMatchObject({ path: '/pyenv/3.10' });
  });

  it('passes over another implementation and a 32-bit build', async () => {
    addPython('bin/python3', ['/here/pypy', [3, 10, 14], 'PyPy', true]);
    addPython('bin/python3.12', ['/here/narrow', [3, 12, 0], 'CPython', false]);
    addPython('bin/python3.11', ['/here/python3.11', [3, 11, 1], 'CPython', true]);
    expect(await search()).toMatchObject({ path: '/here/python3.11' });
  });
});
