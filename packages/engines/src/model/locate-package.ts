import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Defect } from '@slipway/base';
import { type ObtainProgress, obtainPackage } from '#model/obtain-package.ts';

export interface LocatePackageOptions {
  readonly name: string;
  /** Exact. */
  readonly version: string;
  /** User cache shared between projects. */
  readonly cacheDir: string;
  readonly onProgress?: ((progress: ObtainProgress) => void) | undefined;
  readonly signal?: AbortSignal;
}

/**
 * URL of the entry file of an npm package that is too heavy to be contained in the published command: the one installed
 * beside us, else the one in the cache, else it is obtained there once, without install scripts.
 */
export async function locatePackage(options: LocatePackageOptions): Promise<string> {
  const { name, version, cacheDir } = options;
  const installed = installedEntry(name);
  if (installed !== undefined) return installed;
  const home = join(cacheDir, 'engines', `${name.replaceAll(/[^\w.-]+/g, '-')}-${version}`);
  const inside = pathToFileURL(join(home, 'package.json')).href;
  const cached = entryOf(name, inside);
  if (cached !== undefined) return cached;
  await obtainPackage({
    home,
    name,
    version,
    onProgress: options.onProgress,
    ...(options.signal && { signal: options.signal }),
  });
  const obtained = entryOf(name, inside);
  if (obtained === undefined) throw new Defect(`${name} was obtained but has no entry`);
  return obtained;
}

/** URL of the entry file of a package that is installed beside us. */
export function installedEntry(name: string): string | undefined {
  return entryOf(name, import.meta.url);
}

function entryOf(name: string, from: string): string | undefined {
  try {
    return pathToFileURL(createRequire(from).resolve(name)).href;
  } catch {
    return undefined;
  }
}
