import { access, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Interpreter } from './find-python.ts';
import type { OnProgress } from './install-progress.ts';
import { type ProgramEnv, runProgram } from './run-program.ts';

/** What every step of making an environment needs to know. */
export interface SetupContext {
  readonly cacheDir: string;
  readonly runtimesDir: string;
  readonly env: ProgramEnv;
  /** Interpreter to use instead of the first that fits. */
  readonly python?: string | undefined;
  readonly onProgress: OnProgress;
  readonly signal?: AbortSignal | undefined;
}

/** How to call uv, and where it keeps its downloads. */
export interface Uv {
  readonly program: string;
  readonly env: ProgramEnv;
}

/**
 * The machine's own uv, or one installed from the registry into the cache (once, locked with hashes). Undefined when
 * neither is possible: pip then does the work, slower.
 */
export async function obtainUv(python: Interpreter, setup: SetupContext): Promise<Uv | undefined> {
  const { env, signal } = setup;
  const onPath = await runProgram({ command: ['uv', '--version'], env, signal });
  if (onPath.exitCode === 0) return { program: 'uv', env };
  const home = join(setup.cacheDir, 'python', 'uv');
  const own = {
    program: join(home, 'bin/uv'),
    env: { ...env, UV_CACHE_DIR: join(setup.cacheDir, 'python', 'uv-cache') },
  };
  if (await exists(own.program)) return own;
  return (await installUv(python, home, setup)) ? own : undefined;
}

async function installUv(python: Interpreter, home: string, setup: SetupContext): Promise<boolean> {
  const draft = `${home}.building`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { recursive: true });
  const lock = join(setup.runtimesDir, 'uv/requirements.lock');
  setup.onProgress({ step: 'download', detail: 'uv' });
  const flags = ['--quiet', '--only-binary', ':all:', '--require-hashes', '--no-deps'];
  const { exitCode } = await runProgram({
    command: [python.path, '-m', 'pip', 'install', ...flags, '--target', draft, '-r', lock],
    env: setup.env,
    signal: setup.signal,
  });
  if (exitCode !== 0 || !(await exists(join(draft, 'bin/uv')))) {
    await rm(draft, { recursive: true, force: true });
    return false;
  }
  await rm(home, { recursive: true, force: true });
  await rename(draft, home);
  return true;
}

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}
