import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LaunchApp } from '@slipway/launch';
import { cliErrors } from '#errors.ts';

/** Writes the app into a folder that is new or empty: what people have edited is never written over. */
export async function writeApp({ files }: LaunchApp, dir: string): Promise<void> {
  if (!(await isEmpty(dir))) throw cliErrors.outputExists(dir);
  for (const { path, text } of files) {
    const target = join(dir, path);
    try {
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, text);
    } catch (error) {
      throw cliErrors.outputUnwritable(target, error);
    }
  }
}

async function isEmpty(dir: string): Promise<boolean> {
  try {
    return (await readdir(dir)).length === 0;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return true;
    throw cliErrors.outputUnwritable(dir, error);
  }
}
