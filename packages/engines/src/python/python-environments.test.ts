import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { SetupProgress } from './port.ts';
import { createPythonEnvironments } from './python-environments.ts';
import type { ProgramEnv } from './run-program.ts';

// A real lock of one small package without dependencies; the first test obtains uv, the others share it.
const lock = `iniconfig==2.3.1 \\
    --hash=sha256:67f4b9c50da0dedf52af349e7749a80a9057a5031199791b906c3bb3ae878960 \\
    --hash=sha256:9121e2c1fdb355232495be3194c8dfe87ccc2d5dee45947b78e68f499790d7a7
`;
const root = mkdtempSync(join(tmpdir(), 'slipway-python-'));
const cacheDir = join(root, 'cache');
const runtimesDir = join(root, 'runtimes');
cpSync(resolve('runtimes/uv'), join(runtimesDir, 'uv'), { recursive: true });
afterAll(() => rmSync(root, { recursive: true, force: true }));

function addRuntime(name: string, text: string, imports = ['iniconfig']): void {
  mkdirSync(join(runtimesDir, name), { recursive: true });
  writeFileSync(join(runtimesDir, name, 'requirements.lock'), text);
  writeFileSync(join(runtimesDir, name, 'environment.json'), JSON.stringify({ imports }));
}

function environments(extra: { env?: ProgramEnv; python?: string; cacheDir?: string } = {}) {
  const { env = {}, python, cacheDir: cache = cacheDir } = extra;
  return createPythonEnvironments({
    cacheDir: cache,
    runtimesDir,
    env: { ...process.env, ...env },
    ...(python && { python }),
  });
}

function foldersOf(name: string): string[] {
  return readdirSync(join(cacheDir, 'python')).filter((each) => each.startsWith(`${name}-`));
}

describe('Python environments', () => {
  it('hold exactly the packages of the lock', async () => {
    addRuntime('exact', lock);
    const made = await environments().ensure('exact');
    const code =
      'import importlib.metadata as m;print(sorted((d.name,d.version) for d in m.distributions() if d.name!="pip" and d.name!="setuptools"))';
    const listed = execFileSync(made.python, ['-I', '-c', code], { encoding: 'utf8' });
    expect(listed.trim()).toBe("[('iniconfig', '2.3.1')]");
  }, 120_000);

  it('do nothing when the environment is there', async () => {
    addRuntime('twice', lock);
    const first = await environments().ensure('twice');
    const events: SetupProgress[] = [];
    const second = await environments().ensure('twice', {
      onProgress: (each) => events.push(each),
    });
    expect(second).toEqual(first);
    expect(events).toEqual([]);
  }, 120_000);

  it('do the work once when two ask at the same time', async () => {
    addRuntime('shared', lock);
    const steps: string[] = [];
    const onProgress = (each: SetupProgress) => steps.push(each.step);
    const [one, other] = await Promise.all([
      environments().ensure('shared', { onProgress }),
      environments().ensure('shared', { onProgress }),
    ]);
    expect(one).toEqual(other);
    expect(steps.filter((step) => step === 'verify')).toHaveLength(1);
  }, 120_000);

  it('are finished by the next call after an interruption', async () => {
    addRuntime('resumed', lock);
    const abort = new AbortController();
    const interrupted = environments().ensure('resumed', {
      signal: abort.signal,
      onProgress: (each) => each.step === 'create' && abort.abort(),
    });
    await expect(interrupted).rejects.toThrow(/abort/i);
    expect(foldersOf('resumed')).toEqual([]);
    expect(existsSync((await environments().ensure('resumed')).python)).toBe(true);
  }, 120_000);

  it('never use a folder that was left half made', async () => {
    addRuntime('half', lock);
    const { python } = await environments().ensure('half');
    rmSync(join(python, '../../slipway-environment.json'));
    rmSync(join(python, '../../lib'), { recursive: true });
    const again = await environments().ensure('half');
    expect(
      execFileSync(again.python, ['-I', '-c', 'import iniconfig;print(1)'], { encoding: 'utf8' }),
    ).toBe('1\n');
  }, 120_000);

  it('are made with pip when uv fails', async () => {
    addRuntime('by-pip', lock);
    const bin = join(root, 'broken-uv');
    mkdirSync(bin);
    writeFileSync(join(bin, 'uv'), '#!/bin/sh\n[ "$1" = --version ]\n');
    chmodSync(join(bin, 'uv'), 0o755);
    const made = await environments({ env: { PATH: `${bin}:${process.env['PATH']}` } }).ensure(
      'by-pip',
    );
    expect(existsSync(made.python)).toBe(true);
  }, 120_000);
});

describe('Python environments refuse', () => {
  it('refuses a Python that is too old, and says what it found', async () => {
    addRuntime('old', lock);
    const old = join(root, 'python3.9');
    writeFileSync(old, `#!/bin/sh\necho '["/opt/python3.9",[3,9,18],"CPython",true]'\n`);
    chmodSync(old, 0o755);
    await expect(environments({ python: old }).ensure('old')).rejects.toMatchObject({
      code: 'ENGINE_PYTHON_MISSING',
      params: { found: '3.9.18 (/opt/python3.9)', required: '3.10' },
    });
  });

  it('refuses a name without a lock', async () => {
    await expect(environments().ensure('nowhere')).rejects.toMatchObject({
      code: 'ENGINE_PYTHON_UNKNOWN',
    });
    await expect(environments().ensure('../exact')).rejects.toMatchObject({
      code: 'ENGINE_PYTHON_UNKNOWN',
    });
  });

  it('refuses a package whose content is not the locked one', async () => {
    addRuntime('tampered', lock.replaceAll(/sha256:../g, 'sha256:00'));
    await expect(environments().ensure('tampered')).rejects.toMatchObject({
      code: 'ENGINE_PYTHON_HASH_MISMATCH',
    });
    expect(foldersOf('tampered')).toEqual([]);
  }, 120_000);

  it('refuses with the reason when the package index cannot be reached', async () => {
    addRuntime('offline', lock);
    const nowhere = 'http://127.0.0.1:9/simple';
    const env = {
      PIP_INDEX_URL: nowhere,
      UV_DEFAULT_INDEX: nowhere,
      PIP_RETRIES: '0',
      UV_HTTP_RETRIES: '0',
      PIP_FIND_LINKS: '',
      PIP_NO_CACHE_DIR: '1',
    };
    await expect(
      environments({ env, cacheDir: join(root, 'empty-cache') }).ensure('offline'),
    ).rejects.toMatchObject({ code: 'ENGINE_PYTHON_REGISTRY_UNREACHABLE' });
  }, 120_000);

  it('refuses an environment whose modules do not load', async () => {
    addRuntime('broken', lock, ['iniconfig', 'no_such_module']);
    await expect(environments().ensure('broken')).rejects.toMatchObject({
      code: 'ENGINE_PYTHON_BROKEN',
      params: { reason: "ModuleNotFoundError: No module named 'no_such_module'" },
    });
  }, 120_000);
});
