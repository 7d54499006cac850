import { access, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Written last: a folder without it is half made. */
const stampName = 'slipway-environment.json';

/** Path of the interpreter below an environment's folder. */
export function interpreterOf(folder: string): string {
  return join(folder, 'bin/python');
}

/** The fingerprint of a finished environment whose interpreter still exists. */
export async function readStamp(folder: string): Promise<string | undefined> {
  try {
    // The link dangles when the Python that it was made from has been removed.
    await access(interpreterOf(folder));
    const value: unknown = JSON.parse(await readFile(join(folder, stampName), 'utf8'));
    if (typeof value !== 'object' || value === null || !('fingerprint' in value)) return undefined;
    return typeof value.fingerprint === 'string' ? value.fingerprint : undefined;
  } catch {
    return undefined;
  }
}

export async function writeStamp(folder: string, fingerprint: string): Promise<void> {
  await writeFile(join(folder, stampName), `${JSON.stringify({ fingerprint })}\n`, { flush: true });
}
