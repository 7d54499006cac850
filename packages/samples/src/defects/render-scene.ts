import { paintFlaw } from '#defects/flaws/paint-flaw.ts';
import { createCanvas } from '#defects/picture/canvas.ts';
import { expose } from '#defects/picture/expose.ts';
import { paintBelt, paintDust } from '#defects/picture/paint-belt.ts';
import { placePart, toPicture } from '#defects/picture/placement.ts';
import { parts } from '#defects/products/parts.ts';
import type { Scene } from '#defects/scene.ts';
import { createRandom } from '#random.ts';

/** The picture of a scene: `size` x `size` pixels, red, green and blue. */
export function renderScene(scene: Scene, size: number): Uint8ClampedArray {
  const random = createRandom(`${scene.seed}/picture`);
  const canvas = createCanvas(size);
  const place = placePart(size, random);
  const part = parts[scene.product];
  const { flaw } = scene;
  paintBelt(canvas, random);
  part.paint({ canvas, place, random, isPieceMissing: flaw?.kind === 'missing_part' });
  if (flaw !== undefined && flaw.kind !== 'missing_part') {
    const centre = toPicture(place, part.surfacePoint(random));
    paintFlaw[flaw.kind]({ canvas, place, random, centre, strength: flaw.strength });
  }
  paintDust(canvas, random);
  return expose(canvas, scene.lighting, random);
}
