import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pythonErrors } from './errors.ts';

/** What an environment must hold. */
export interface EnvironmentSpec {
  readonly name: string;
  /** Absolute path of the lock, with hashes. */
  readonly lockFile: string;
  readonly lockHash: string;
  /** Modules whose import shows that the native libraries load on this machine. */
  readonly imports: readonly string[];
}

/** `xgboost` is `runtimes/xgboost/requirements.lock`; `xgboost.test` is `requirements-test.lock` beside it. */
export async function readSpec(runtimesDir: string, name: string): Promise<EnvironmentSpec> {
  const [, family, variant] = /^([a-z][a-z0-9-]*)(?:\.([a-z]+))?$/.exec(name) ?? [];
  const folder = join(runtimesDir, family ?? '-');
  const lockFile = join(folder, `requirements${variant ? `-${variant}` : ''}.lock`);
  const lock = await readFile(lockFile).catch(() => undefined);
  if (!lock) throw pythonErrors.unknown(name, lockFile);
  const settings = await readFile(join(folder, 'environment.json'), 'utf8').catch(() => '{}');
  const lockHash = createHash('sha256').update(lock).update(settings).digest('hex');
  return { name, lockFile, lockHash, imports: importsOf(settings) };
}

function importsOf(settings: string): readonly string[] {
  const value: unknown = JSON.parse(settings);
  const imports =
    typeof value === 'object' && value !== null && 'imports' in value ? value.imports : [];
  return Array.isArray(imports) ? imports.filter((each) => typeof each === 'string') : [];
}
