import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The folder of a model archive that holds its ONNX form (`model.onnx` and `serving.json`): the archive's own or a
 * folder below it, hidden ones included. Undefined when there is none.
 */
export async function findOnnxForm(modelDir: string): Promise<string | undefined> {
  for (const dir of [modelDir, ...(await subfolders(modelDir))]) {
    if ((await isFile(join(dir, 'model.onnx'))) && (await isFile(join(dir, 'serving.json'))))
      return dir;
  }
  return undefined;
}

/** Two levels: `.slipway/`, `.slipway/onnx/`. */
async function subfolders(dir: string): Promise<readonly string[]> {
  const first = await folders(dir);
  return [...first, ...(await Promise.all(first.map(folders))).flat()];
}

async function folders(dir: string): Promise<readonly string[]> {
  const entries = await readdir(dir, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map((entry) => join(dir, entry.name));
}

async function isFile(path: string): Promise<boolean> {
  return await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
