import { type Canvas, scale } from '#defects/picture/canvas.ts';
import { noiseAt } from '#defects/picture/noise-field.ts';
import type { Random } from '#random.ts';

/** The conveyor belt below the part: woven, worn, with a speck here and there. */
export function paintBelt(canvas: Canvas, random: Random): void {
  const { size } = canvas;
  const [offsetX, offsetY] = [random.between(0, 200), random.between(0, 200)];
  const base = random.between(0.2, 0.25);
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      const worn = noiseAt(offsetX + x / 18, offsetY + y / 18) * 0.03;
      const weave = ((x + (y >> 1)) & 3) === 0 ? 0.015 : 0;
      const grey = base + worn + weave + noiseAt(offsetX + x * 0.9, offsetY + y * 0.9) * 0.012;
      const at = (y * size + x) * 3;
      canvas.colour[at] = grey;
      canvas.colour[at + 1] = grey * 1.02;
      canvas.colour[at + 2] = grey * 1.05;
    }
  }
}

/** Dust lies on good and bad parts alike: a speck is no defect. */
export function paintDust(canvas: Canvas, random: Random): void {
  for (let left = random.below(4); left > 0; left -= 1) {
    const pixel = random.below(canvas.size) * canvas.size + random.below(canvas.size);
    scale(
      canvas,
      pixel,
      random.chance(0.5) ? random.between(1.15, 1.35) : random.between(0.7, 0.85),
    );
  }
}
