import { stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, relative, resolve, sep } from 'node:path';
import { cliErrors } from '#errors.ts';

export interface DraftPlace {
  readonly name: string;
  /** Seen from the folder of the draft. */
  readonly location: string;
}

export interface DraftTarget {
  readonly file: string;
  readonly force: boolean;
  /** Of the data, as the user wrote it. */
  readonly location: string;
}

/** Said before the work instead of after it. */
export async function refuseExisting(file: string, force: boolean): Promise<void> {
  const there = await stat(file).catch(() => undefined);
  if (there !== undefined && !force) throw cliErrors.outputExists(file);
}

/** Writes a draft; an existing file stays as it is unless `force`. False when there is nothing to write. */
export async function writeDraft(
  { file, force, location }: DraftTarget,
  draft: (place: DraftPlace) => string | undefined,
): Promise<boolean> {
  const text = draft({ name: nameOf(location), location: seenFrom(file, location) });
  if (text === undefined) return false;
  try {
    await writeFile(file, text, { flag: force ? 'w' : 'wx' });
    return true;
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    throw exists ? cliErrors.outputExists(file) : cliErrors.outputUnwritable(file, error);
  }
}

function nameOf(location: string): string {
  const last = basename(location.startsWith('s3://') ? location.slice(5) : resolve(location));
  return basename(last, extname(last));
}

function seenFrom(file: string, location: string): string {
  if (location.startsWith('s3://')) return location;
  const path = relative(dirname(resolve(file)), resolve(location));
  return path === '' ? '.' : path.split(sep).join('/');
}
