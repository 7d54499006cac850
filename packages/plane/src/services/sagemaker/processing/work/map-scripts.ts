import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mapContainerPath } from '../domain/local-path.ts';

const scriptBytesMax = 4 * 1024 * 1024;

/**
 * Scripts of users name `/opt/ml/processing/...` in their text, which without a container is another job's or nobody's.
 * Puts the job's own folder into its copies of the Python and shell files below `dir`.
 */
export async function mapScripts(dir: string, base: string): Promise<void> {
  const entries = await readdir(dir, { withFileTypes: true, recursive: true });
  for (const entry of entries) {
    if (!entry.isFile() || !/\.(py|sh)$/.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    if (bytes.byteLength > scriptBytesMax) continue;
    const text = bytes.toString('latin1');
    const mapped = mapContainerPath(text, Buffer.from(base).toString('latin1'));
    if (mapped !== text) await writeFile(path, Buffer.from(mapped, 'latin1'));
  }
}
