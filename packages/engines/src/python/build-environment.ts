import { rm } from 'node:fs/promises';
import type { EnvironmentSpec } from './environment-spec.ts';
import { pythonErrors } from './errors.ts';
import type { Interpreter } from './find-python.ts';
import { installFailure, isMismatch } from './install-failure.ts';
import { progressOfLine } from './install-progress.ts';
import { obtainUv, type SetupContext, type Uv } from './obtain-uv.ts';
import { type ProgramEnv, type ProgramResult, runProgram } from './run-program.ts';
import { interpreterOf } from './stamp.ts';

export interface BuildRequest {
  readonly spec: EnvironmentSpec;
  readonly python: Interpreter;
  /** Does not exist, or holds what an earlier attempt left. */
  readonly folder: string;
}

/** Makes a virtual environment with exactly the lock's packages and tries it; throws a `SlipwayError`. */
export async function buildEnvironment(request: BuildRequest, setup: SetupContext): Promise<void> {
  const uv = await obtainUv(request.python, setup);
  const withUv = uv && (await installWithUv(request, uv, setup));
  if (withUv && isMismatch(withUv.tail)) throw installFailure(request.spec.name, withUv.tail);
  if (withUv?.exitCode !== 0) {
    // uv does not read pip's own settings (index, certificate): what fails with it may work with pip.
    const withPip = await installWithPip(request, setup);
    if (withPip.exitCode !== 0) throw installFailure(request.spec.name, withPip.tail);
  }
  setup.onProgress({ step: 'verify', detail: request.spec.imports.join(', ') });
  await verify(request, setup);
}

async function installWithUv(
  { spec, python, folder }: BuildRequest,
  uv: Uv,
  setup: SetupContext,
): Promise<ProgramResult> {
  const { signal } = setup;
  await rm(folder, { recursive: true, force: true });
  setup.onProgress({ step: 'create', detail: `Python ${python.version}` });
  const venv = ['venv', '--quiet', '--no-project', '--no-config', '--python', python.path, folder];
  const made = await runProgram({ command: [uv.program, ...venv], env: uv.env, signal });
  if (made.exitCode !== 0) return made;
  const target = ['--python', interpreterOf(folder)];
  const flags = ['--require-hashes', '--no-deps', '--only-binary', ':all:', '-r', spec.lockFile];
  return install([uv.program, 'pip', 'install', ...target, ...flags], uv.env, setup);
}

async function installWithPip(
  { spec, python, folder }: BuildRequest,
  setup: SetupContext,
): Promise<ProgramResult> {
  const { env, signal } = setup;
  await rm(folder, { recursive: true, force: true });
  setup.onProgress({ step: 'create', detail: `Python ${python.version}` });
  const made = await runProgram({ command: [python.path, '-m', 'venv', folder], env, signal });
  if (made.exitCode !== 0) {
    throw pythonErrors.unusable(python.path, made.tail.at(-1) ?? `exit ${made.exitCode}`);
  }
  const flags = ['--require-hashes', '--no-deps', '--only-binary', ':all:', '-r', spec.lockFile];
  return install([interpreterOf(folder), '-m', 'pip', 'install', ...flags], env, setup);
}

async function install(
  command: readonly [string, ...string[]],
  env: ProgramEnv,
  setup: SetupContext,
): Promise<ProgramResult> {
  return runProgram({
    command,
    env,
    signal: setup.signal,
    onLine: (line) => {
      const progress = progressOfLine(line);
      if (progress) setup.onProgress(progress);
    },
  });
}

/** Importing finds a missing system library now, with a name, and writes the byte code that later starts use. */
async function verify({ spec, folder }: BuildRequest, setup: SetupContext): Promise<void> {
  const { env, signal } = setup;
  const code = spec.imports.map((name) => `import ${name}`).join('\n');
  const python = interpreterOf(folder);
  const run = await runProgram({ command: [python, '-I', '-c', code], env, signal, cwd: folder });
  if (run.exitCode === 0) return;
  const reason = run.tail.findLast((line) => /Error|error/.test(line)) ?? run.tail.at(-1);
  // XGBoost's builds for macOS expect the OpenMP library on the machine.
  const remedy = run.tail.some((line) => line.includes('libomp')) ? ' (brew install libomp)' : '';
  throw pythonErrors.broken(spec.name, `${reason ?? python}${remedy}`);
}
