import { modelErrors } from '#model/errors.ts';
import { installedEntry, locatePackage } from '#model/locate-package.ts';
import type { ObtainProgress } from '#model/obtain-package.ts';

export const ONNXRUNTIME_VERSION = '1.30.0';

const name = 'onnxruntime-node';

export interface LocateOptions {
  /** User cache shared between projects; without it only an installed package is found. */
  readonly cacheDir?: string | undefined;
  readonly onProgress?: ((progress: ObtainProgress) => void) | undefined;
  readonly signal?: AbortSignal;
}

/**
 * URL of the entry file of onnxruntime-node. It is no plain dependency of the published command because its install
 * script downloads CUDA libraries that a processor-only machine does not need and that fail behind a firewall.
 */
export async function locateOnnxruntime(options: LocateOptions): Promise<string> {
  const { cacheDir, ...rest } = options;
  if (cacheDir !== undefined)
    return locatePackage({ name, version: ONNXRUNTIME_VERSION, cacheDir, ...rest });
  const installed = installedEntry(name);
  if (installed === undefined) throw modelErrors.onnxruntimeMissing(ONNXRUNTIME_VERSION);
  return installed;
}
