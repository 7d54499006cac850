import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { modelErrors } from '#model/errors.ts';
import { withLock } from '#python/environment-lock.ts';

export interface ObtainProgress {
  readonly step: 'wait' | 'download' | 'done';
  readonly detail: string;
}

export interface ObtainOptions {
  /** Folder that will hold `node_modules`; it appears complete or not at all. */
  readonly home: string;
  readonly name: string;
  readonly version: string;
  readonly onProgress?: ((progress: ObtainProgress) => void) | undefined;
  readonly signal?: AbortSignal;
}

const DOWNLOAD_TIMEOUT_MS = 10 * 60_000;

/**
 * Installs one package below `home`, without running install scripts: in a folder beside it that is renamed when
 * complete. Of several processes that do so at once, one downloads. Rejects with a `SlipwayError` that carries npm's reason.
 */
export async function obtainPackage(options: ObtainOptions): Promise<void> {
  await mkdir(dirname(options.home), { recursive: true });
  const work = async (): Promise<void> => {
    if (!(await isFolder(options.home))) await install(options);
    options.onProgress?.({ step: 'done', detail: options.name });
  };
  await withLock(`${options.home}.lock`, work, {
    onWait: () => options.onProgress?.({ step: 'wait', detail: options.name }),
    signal: options.signal,
  });
}

async function install(options: ObtainOptions): Promise<void> {
  options.onProgress?.({ step: 'download', detail: `${options.name}@${options.version}` });
  const draft = await mkdtemp(`${options.home}-`);
  try {
    await writeFile(join(draft, 'package.json'), '{ "private": true }\n');
    await runNpm(draft, options);
    await rename(draft, options.home);
  } catch (cause) {
    await rm(draft, { recursive: true, force: true });
    const wanted = `${options.name}@${options.version}`;
    throw modelErrors.packageNotObtained(wanted, reasonOf(cause), cause);
  }
}

async function runNpm(cwd: string, options: ObtainOptions): Promise<void> {
  const args = [
    'install',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--save-exact',
    '--loglevel=error',
  ];
  await promisify(execFile)('npm', [...args, `${options.name}@${options.version}`], {
    cwd,
    timeout: DOWNLOAD_TIMEOUT_MS,
    ...(options.signal && { signal: options.signal }),
  });
}

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

/** npm's own words: the last lines that it wrote, without its progress. */
function reasonOf(error: unknown): string {
  if (
    error instanceof Error &&
    'stderr' in error &&
    typeof error.stderr === 'string' &&
    error.stderr !== ''
  ) {
    return error.stderr.trim().split('\n').slice(0, 3).join(' ');
  }
  return error instanceof Error ? error.message : String(error);
}
