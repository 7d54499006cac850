import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type Sharp from 'sharp';
import type { Shot } from '#defects/plan/shot.ts';
import { renderScene } from '#defects/render-scene.ts';

export interface ImageWork {
  /** Loads the library that writes JPEG. */
  readonly sharp: () => Promise<typeof Sharp>;
  /** Width and height in pixels. */
  readonly size: number;
  readonly signal: AbortSignal | undefined;
  readonly onProgress: ((done: number, of: number) => void) | undefined;
}

/** Pictures under work at once: while this thread renders one, others are encoded and written. */
const AT_ONCE = 8;
const BROKEN_BYTES = 200;
const NOTE = 'Synthetic image, made by the sample generator of Slipway. No real product is shown.';

/** Renders the shots and writes each as a JPEG below `dir`. */
export async function writeImages(
  dir: string,
  shots: readonly Shot[],
  work: ImageWork,
): Promise<void> {
  const sharp = await work.sharp();
  const folders = new Set(shots.map(({ image }) => dirname(join(dir, image))));
  for (const folder of folders) await mkdir(folder, { recursive: true });
  let next = 0;
  let done = 0;
  const run = async (): Promise<void> => {
    for (let shot = shots[next++]; shot !== undefined; shot = shots[next++]) {
      work.signal?.throwIfAborted();
      await writeFile(join(dir, shot.image), await encodeShot(sharp, shot, work.size));
      done += 1;
      if (done % 50 === 0) work.onProgress?.(done, shots.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, run));
}

/** The bytes of the shot's file; of a broken one, only the first. */
export async function encodeShot(
  sharp: typeof Sharp,
  shot: Shot,
  size: number,
): Promise<Uint8Array> {
  const pixels = renderScene(shot.scene, size);
  const jpeg = await sharp(pixels, { raw: { width: size, height: size, channels: 3 } })
    .withExif({ IFD0: { ImageDescription: NOTE } })
    .jpeg({ quality: 88 })
    .toBuffer();
  return shot.isBroken ? jpeg.subarray(0, BROKEN_BYTES) : jpeg;
}
