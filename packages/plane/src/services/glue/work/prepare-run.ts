import { mkdir, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Scope } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';
import type { PlainFiles } from '#ports/plain-files.ts';
import type { JobRun } from '../domain/job-run.ts';
import { parseS3Uri } from '../domain/s3-uri.ts';
import { RunFailure } from './run-failure.ts';
import type { RunPaths } from './run-paths.ts';

export interface Preparation {
  readonly files: PlainFiles;
  readonly scope: Scope;
  readonly run: JobRun;
  readonly paths: RunPaths;
  readonly signal: AbortSignal;
}

const moduleName = /^[\w.+-]+\.(?:py|zip|whl|egg)$/;

/** The folders and files that the program finds. What an earlier attempt left is removed. */
export async function prepareRun(preparation: Preparation): Promise<void> {
  const { run, paths } = preparation;
  await rm(paths.root, { recursive: true, force: true });
  for (const folder of [paths.root, paths.modules, paths.home, paths.temporary])
    await mkdir(folder, { recursive: true, mode: 0o700 });
  await fetch(run.script, paths.script, preparation);
  for (const uri of extraModules(run)) {
    const name = basename(uri);
    if (!moduleName.test(name) || name.startsWith('.'))
      throw new RunFailure(`--extra-py-files: ${uri} is no .py, .zip, .whl or .egg file.`);
    await fetch(uri, join(paths.modules, name), preparation);
  }
}

/** On PYTHONPATH: the folder for modules, and each archive. */
export function modulePath(run: JobRun, { modules }: RunPaths): readonly string[] {
  const archives = extraModules(run).map((uri) => basename(uri));
  return [
    modules,
    ...archives.filter((name) => !name.endsWith('.py')).map((name) => join(modules, name)),
  ];
}

function extraModules({ args }: JobRun): readonly string[] {
  return (args['--extra-py-files'] ?? '')
    .split(',')
    .map((uri) => uri.trim())
    .filter((uri) => uri !== '');
}

async function fetch(uri: string, target: string, preparation: Preparation): Promise<void> {
  const location = parseS3Uri(uri);
  if (location === undefined) throw new RunFailure(`${uri} is not an object on S3.`);
  const { files, scope, signal } = preparation;
  try {
    await files.copy(scope, location, { path: target, signal });
  } catch (error) {
    if (!(error instanceof AwsServiceError)) throw error;
    throw new RunFailure(`${error.code}: ${error.message} (${uri})`);
  }
}
