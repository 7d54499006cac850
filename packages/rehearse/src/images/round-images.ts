import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LabelledImage } from '#images/labelled-images.ts';
import type { WrittenRound } from '#ports/sample-images.ts';

/** The readable images of a round with what is true of them, from the folder where they were made. */
export async function roundImages(
  { imagesDir, truth }: WrittenRound,
  classes: readonly string[],
): Promise<readonly LabelledImage[]> {
  const images: LabelledImage[] = [];
  for (const { image, product, defect } of truth) {
    const label = classes.indexOf(defect ?? 'good');
    const jpeg = await readFile(join(imagesDir, image));
    images.push({ path: `${product}/${image.replaceAll('/', '_')}`, product, label, jpeg });
  }
  return images;
}
