import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Image, Images } from '#ports/images.ts';
import { parseImage } from './parse-image.ts';
import { repositoryOf } from './repository-of.ts';

/** Reads every `<runtimesDir>/<name>/image.json`; throws a `SlipwayError` that names the file and the field that is wrong. */
export async function readImages(runtimesDir: string): Promise<Images> {
  const images: Image[] = [];
  for (const entry of await readdir(runtimesDir, { withFileTypes: true })) {
    const dir = join(runtimesDir, entry.name);
    const file = join(dir, 'image.json');
    const text = entry.isDirectory() && (await readFile(file, 'utf8').catch(() => undefined));
    if (text) images.push(parseImage(text, { file, dir, cores: availableParallelism() }));
  }
  const byRepository = new Map(
    images.flatMap((image) => image.repositories.map((repository) => [repository, image])),
  );
  return {
    resolve: (imageUri) => byRepository.get(repositoryOf(imageUri) ?? ''),
    all: () => images,
  };
}
