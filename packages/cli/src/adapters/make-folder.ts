import { mkdir, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';

async function isFolder(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}

async function makeOne(path: string): Promise<void> {
  try {
    await mkdir(path);
  } catch (error) {
    // Another process may have been quicker; a file in the way is a failure.
    if (!(await isFolder(path))) throw error;
  }
}

/**
 * Makes a folder and those above it. Node's own `recursive` never comes back where a parent exists and takes no
 * folders, as `/proc` does: it is told "no such folder", makes the parent, and tries again for ever.
 */
export async function makeFolder(path: string): Promise<void> {
  const missing: string[] = [];
  let at = resolve(path);
  while (!(await isFolder(at)) && dirname(at) !== at) {
    missing.push(at);
    at = dirname(at);
  }
  for (const folder of missing.reverse()) await makeOne(folder);
}
