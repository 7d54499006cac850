import { access } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { modelErrors } from '#model/errors.ts';
import { type ObtainProgress, obtainPackage } from '#model/obtain-package.ts';

export const ONNXRUNTIME_VERSION = '1.30.0';

export interface LocateOptions {
  /** User cache shared between projects; without it only an installed package is found. */
  readonly cacheDir?: string | undefined;
  readonly onProgress?: ((progress: ObtainProgress) => void) | undefined;
  readonly signal?: AbortSignal;
}

/**
 * URL of the entry file of onnxruntime-node: the one installed beside us, else the one in the cache, else it is
 * obtained there once. It is no plain dependency of the published command because its install script downloads CUDA
 * libraries that a processor-only machine does not need and that fail behind a firewall.
 */
export async function locateOnnxruntime(options: LocateOptions): Promise<string> {
  const installed = findInstalled();
  if (installed !== undefined) return installed;
  if (options.cacheDir === undefined) throw modelErrors.onnxruntimeMissing(ONNXRUNTIME_VERSION);
  const home = join(options.cacheDir, 'engines', `onnxruntime-node-${ONNXRUNTIME_VERSION}`);
  const entry = join(home, 'node_modules', 'onnxruntime-node', 'dist', 'index.js');
  if (!(await exists(entry))) {
    await obtainPackage({
      home,
      name: 'onnxruntime-node',
      version: ONNXRUNTIME_VERSION,
      onProgress: options.onProgress,
      ...(options.signal && { signal: options.signal }),
    });
  }
  return pathToFileURL(entry).href;
}

function findInstalled(): string | undefined {
  try {
    return pathToFileURL(createRequire(import.meta.url).resolve('onnxruntime-node')).href;
  } catch {
    return undefined;
  }
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  );
}
