import type { FlawWork } from '#defects/flaws/flaw-work.ts';
import { blend, type Colour, edge } from '#defects/picture/canvas.ts';
import { noiseAt } from '#defects/picture/noise-field.ts';

const liquids: readonly [Colour, ...Colour[]] = [
  [0.32, 0.2, 0.1],
  [0.14, 0.13, 0.12],
  [0.5, 0.36, 0.16],
];

/** A blot of oil or rust with a frayed edge. */
export function paintStain({ canvas, place, random, centre, strength }: FlawWork): void {
  const radius = place.unit * random.between(0.13, 0.22);
  const colour = random.pick(liquids);
  const cover = 0.28 + 0.5 * strength;
  const offset = random.between(0, 200);
  const reach = Math.ceil(radius * 1.6);
  const { size } = canvas;
  for (let y = Math.floor(centre.y) - reach; y <= centre.y + reach; y += 1) {
    for (let x = Math.floor(centre.x) - reach; x <= centre.x + reach; x += 1) {
      if (x < 0 || y < 0 || x >= size || y >= size) continue;
      const frayed = radius * (1 + 0.35 * noiseAt(offset + x / 5, offset + y / 5));
      const distance = Math.hypot(x - centre.x, y - centre.y) - frayed;
      blend(canvas, y * size + x, { colour, cover: cover * edge(distance / 1.5) });
    }
  }
}
