import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pythonErrors } from './errors.ts';
import { type ProgramEnv, runProgram } from './run-program.ts';

export interface Interpreter {
  /** Absolute path. */
  readonly path: string;
  /** `3.11.7` */
  readonly version: string;
}

export interface FindPythonOptions {
  readonly env: ProgramEnv;
  /** Taken instead of looking around; still checked. */
  readonly python?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

const oldest = 10;
/** The locks hold wheels up to here; a newer Python is taken only when there is no other. */
const newest = 14;

const probe =
  'import json,platform,sys;print(json.dumps([sys.executable,list(sys.version_info[:3]),platform.python_implementation(),sys.maxsize>2**32]))';

/** The first Python >= 3.10 (64-bit CPython) of the machine; throws a `SlipwayError` that lists what was found. */
export async function findPython(options: FindPythonOptions): Promise<Interpreter> {
  const seen = new Map<string, string>();
  let tooNew: Interpreter | undefined;
  for (const candidate of await candidates(options)) {
    const found = await inspect(candidate, options);
    if (!found) continue;
    const minor = Number(found.version.split('.')[1]);
    if (found.usable && minor <= newest) return found;
    if (found.usable) tooNew ??= found;
    else seen.set(found.path, found.version);
  }
  if (tooNew) return tooNew;
  const list = [...seen].map(([path, version]) => `${version} (${path})`).join(', ');
  throw pythonErrors.missing(list, `3.${oldest}`);
}

async function candidates(options: FindPythonOptions): Promise<readonly string[]> {
  if (options.python) return [options.python];
  const minors = Array.from({ length: newest - oldest + 1 }, (_, index) => newest - index);
  const names = ['python3', ...minors.map((minor) => `python3.${minor}`), 'python'];
  // An editor or a service manager may start us with a short PATH.
  const folders = ['/usr/bin', '/usr/local/bin', '/opt/homebrew/bin'];
  const usual = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...names, ...(await pyenvPythons(options.env)), ...usual];
}

/** pyenv's shims answer only for the version that is switched on; the others lie in its folder. */
async function pyenvPythons(env: ProgramEnv): Promise<readonly string[]> {
  const root = env['PYENV_ROOT'] ?? join(env['HOME'] ?? '/', '.pyenv');
  const versions = await readdir(join(root, 'versions')).catch(() => []);
  return versions
    .sort()
    .reverse()
    .map((version) => join(root, 'versions', version, 'bin/python3'));
}

async function inspect(
  program: string,
  options: FindPythonOptions,
): Promise<(Interpreter & { usable: boolean }) | undefined> {
  const { env, signal } = options;
  const run = await runProgram({ command: [program, '-I', '-c', probe], env, signal });
  const answer = run.exitCode === 0 ? parse(run.tail.at(-1) ?? '') : undefined;
  if (!answer) return undefined;
  const [path, version, implementation, is64Bit] = answer;
  const [major = 0, minor = 0] = version;
  const usable = major === 3 && minor >= oldest && implementation === 'CPython' && is64Bit;
  return { path, version: version.join('.'), usable };
}

type Answer = readonly [
  path: string,
  version: readonly number[],
  implementation: string,
  is64: boolean,
];

function parse(line: string): Answer | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return isAnswer(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isAnswer(value: unknown): value is Answer {
  return (
    Array.isArray(value) &&
    typeof value[0] === 'string' &&
    Array.isArray(value[1]) &&
    typeof value[2] === 'string' &&
    typeof value[3] === 'boolean'
  );
}
