import type { FlawWork } from '#defects/flaws/flaw-work.ts';
import { alongLine } from '#defects/flaws/stroke.ts';
import { edge, scale } from '#defects/picture/canvas.ts';

/** A slightly bent line of bare, bright material with a thin shadow. */
export function paintScratch({ canvas, place, random, centre, strength }: FlawWork): void {
  const turn = random.between(0, Math.PI);
  const half = place.unit * random.between(0.2, 0.36);
  const bend = random.between(-0.15, 0.15) * half;
  const [alongX, alongY] = [Math.cos(turn) * half, Math.sin(turn) * half];
  const points = [
    { x: centre.x - alongX, y: centre.y - alongY },
    { x: centre.x - Math.sin(turn) * bend, y: centre.y + Math.cos(turn) * bend },
    { x: centre.x + alongX, y: centre.y + alongY },
  ];
  const width = 0.45 + 0.5 * strength;
  const bright = 0.3 + 0.75 * strength;
  alongLine(canvas, { points, reach: width + 2 }, (pixel, distance) => {
    scale(canvas, pixel, 1 + bright * edge(distance - width));
    scale(canvas, pixel, 1 - 0.25 * strength * edge(Math.abs(distance - width - 1) - 0.3));
  });
}
