import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { buildEnvironment } from './build-environment.ts';
import { cleanEnv } from './clean-env.ts';
import { withLock } from './environment-lock.ts';
import { type EnvironmentSpec, readSpec } from './environment-spec.ts';
import { findPython } from './find-python.ts';
import type { SetupContext } from './obtain-uv.ts';
import type { PythonEnvironment, PythonEnvironments, SetupProgress } from './port.ts';
import type { ProgramEnv } from './run-program.ts';
import { interpreterOf, readStamp, writeStamp } from './stamp.ts';

export interface PythonEnvironmentsOptions {
  /** Shared between projects: `~/.cache/slipway`, on macOS `~/Library/Caches/slipway`. */
  readonly cacheDir: string;
  /** Folder of the images, which holds their locks. */
  readonly runtimesDir: string;
  /** The user's environment: PATH, proxy, package index. */
  readonly env: ProgramEnv;
  /** Interpreter to use instead of the first that fits. */
  readonly python?: string;
}

export interface EnsureOptions {
  readonly onProgress?: (progress: SetupProgress) => void;
  readonly signal?: AbortSignal;
}

const draftSuffix = '.building';

/** Environments below `<cacheDir>/python`, each in a folder named after its lock's hash. */
export function createPythonEnvironments(options: PythonEnvironmentsOptions): PythonEnvironments {
  return {
    async ensure(name, ensureOptions = {}) {
      const spec = await readSpec(options.runtimesDir, name);
      const home = join(options.cacheDir, 'python');
      const folder = join(home, `${name}-${spec.lockHash.slice(0, 16)}`);
      const ready = await readStamp(folder);
      if (ready) return environment(name, folder, ready);
      await mkdir(home, { recursive: true });
      const fingerprint = await withLock(
        join(home, 'setup.lock'),
        async () =>
          (await readStamp(folder)) ?? (await make(spec, folder, setupOf(options, ensureOptions))),
        {
          signal: ensureOptions.signal,
          onWait: () => ensureOptions.onProgress?.({ step: 'create', detail: 'another process' }),
        },
      );
      ensureOptions.onProgress?.({ step: 'done', fraction: 1, detail: name });
      return environment(name, folder, fingerprint);
    },
  };
}

function setupOf(options: PythonEnvironmentsOptions, ensure: EnsureOptions): SetupContext {
  return {
    cacheDir: options.cacheDir,
    runtimesDir: options.runtimesDir,
    env: cleanEnv(options.env),
    python: options.python,
    onProgress: (progress) => ensure.onProgress?.(progress),
    signal: ensure.signal,
  };
}

/** Builds beside the final place and renames: the folder appears complete or not at all. */
async function make(spec: EnvironmentSpec, folder: string, setup: SetupContext): Promise<string> {
  setup.onProgress({ step: 'find-python' });
  const python = await findPython(setup);
  await removeDrafts(folder);
  // A name of our own: installers of a killed process may still be writing to theirs.
  const draft = `${folder}.${process.pid}${draftSuffix}`;
  try {
    await buildEnvironment({ spec, python, folder: draft }, setup);
    const fingerprint = `${spec.lockHash.slice(0, 16)}-py${python.version}`;
    await writeStamp(draft, fingerprint);
    await rm(folder, { recursive: true, force: true });
    await rename(draft, folder);
    return fingerprint;
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    throw error;
  }
}

async function removeDrafts(folder: string): Promise<void> {
  for (const entry of await readdir(dirname(folder))) {
    if (!entry.startsWith(`${basename(folder)}.`) || !entry.endsWith(draftSuffix)) continue;
    await rm(join(dirname(folder), entry), { recursive: true, force: true, maxRetries: 3 });
  }
}

function environment(name: string, folder: string, fingerprint: string): PythonEnvironment {
  return { name, python: interpreterOf(folder), fingerprint };
}
