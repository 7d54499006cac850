import type Sharp from 'sharp';
import { modelErrors } from '#model/errors.ts';
import { locatePackage } from '#model/locate-package.ts';

/** The library that reads images; obtained at the first model that needs it. */
const SHARP = { name: 'sharp', version: '0.35.5' } as const;

export async function loadSharp(cacheDir: string | undefined): Promise<typeof Sharp> {
  if (cacheDir === undefined)
    throw modelErrors.notLoaded('there is no cache folder to get sharp into');
  const library: { readonly default: typeof Sharp } = await import(
    await locatePackage({ ...SHARP, cacheDir })
  );
  // A model server keeps nothing of an image that it has answered, and its threads are the plane's to count.
  library.default.cache(false);
  library.default.concurrency(1);
  return library.default;
}
