import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { makeFolder } from '#adapters/make-folder.ts';
import { cliErrors } from '#errors.ts';

/** Lies in the folder of the results while a rehearsal runs; what is found of it later was cut off. */
const fileName = 'rehearsal-running.json';

export interface RunMarker {
  readonly runId: string;
  readonly startedAt: string;
  /** The step that was under way. */
  readonly step?: string;
}

/** What an earlier rehearsal left that neither ended nor was stopped in an orderly way. */
export async function readRunMarker(outDir: string): Promise<RunMarker | undefined> {
  try {
    const found: unknown = JSON.parse(await readFile(join(outDir, fileName), 'utf8'));
    return isMarker(found) ? found : { runId: '', startedAt: '' };
  } catch (error) {
    if (error instanceof SyntaxError) return { runId: '', startedAt: '' };
    return undefined;
  }
}

function isMarker(value: unknown): value is RunMarker {
  return (
    typeof value === 'object' &&
    value !== null &&
    'runId' in value &&
    typeof value.runId === 'string' &&
    'startedAt' in value &&
    typeof value.startedAt === 'string' &&
    (!('step' in value) || typeof value.step === 'string')
  );
}

export async function writeRunMarker(outDir: string, marker: RunMarker): Promise<void> {
  const path = join(outDir, fileName);
  try {
    await makeFolder(outDir);
    await writeFile(path, `${JSON.stringify(marker)}\n`);
  } catch (error) {
    throw cliErrors.outputUnwritable(path, error);
  }
}

export async function removeRunMarker(outDir: string): Promise<void> {
  await rm(join(outDir, fileName), { force: true });
}
