import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ImageSession } from '#images/image-session.ts';
import type { ImageRound, WrittenRound } from '#ports/sample-images.ts';
import { runStep } from '#session.ts';

export type Rounds = Readonly<Record<ImageRound, WrittenRound>>;

/** Makes the images of all rounds; nothing of them is uploaded yet. */
export function generateImages(session: ImageSession): Promise<Rounds> {
  const { samples } = session.world;
  return runStep(session, 'generate', async (report) => {
    const write = (round: ImageRound) =>
      samples.write({ round, onProgress: (done, of) => report({ kind: 'count', done, of }) });
    const value: Rounds = {
      first: await write('first'),
      batch: await write('batch'),
      live: await write('live'),
      shifted: await write('shifted'),
      second: await write('second'),
    };
    const all = Object.values(value);
    const images = all.reduce((sum, round) => sum + round.images.length, 0);
    const bytes = await bytesOf(all);
    return { value, facts: { of: 'generate', images, bytes } };
  });
}

export async function bytesOf(rounds: readonly WrittenRound[]): Promise<number> {
  let bytes = 0;
  for (const { imagesDir, images } of rounds)
    for (const image of images) bytes += (await stat(join(imagesDir, image))).size;
  return bytes;
}
