import type { FlawWork } from '#defects/flaws/flaw-work.ts';
import { alongLine } from '#defects/flaws/stroke.ts';
import { edge, scale } from '#defects/picture/canvas.ts';
import type { Point } from '#defects/picture/placement.ts';
import type { Random } from '#random.ts';

/** A dark jagged line that may fork. */
export function paintCrack({ canvas, place, random, centre, strength }: FlawWork): void {
  const turn = random.between(0, 2 * Math.PI);
  const step = place.unit * 0.09;
  const start = {
    x: centre.x - Math.cos(turn) * step * 3,
    y: centre.y - Math.sin(turn) * step * 3,
  };
  const trunk = walk(start, { turn, step, steps: 6 }, random);
  const lines = [trunk];
  const fork = trunk[3];
  if (fork !== undefined && random.chance(0.6))
    lines.push(walk(fork, { turn: turn + random.pick([-0.9, 0.9]), step, steps: 3 }, random));
  const width = 0.35 + 0.5 * strength;
  const dark = 0.4 + 0.45 * strength;
  for (const points of lines) {
    alongLine(canvas, { points, reach: width + 1 }, (pixel, distance) =>
      scale(canvas, pixel, 1 - dark * edge(distance - width)),
    );
  }
}

function walk(
  from: Point,
  { turn, step, steps }: { readonly turn: number; readonly step: number; readonly steps: number },
  random: Random,
): readonly Point[] {
  const points = [from];
  let { x, y } = from;
  for (let count = 0; count < steps; count += 1) {
    const heading = turn + random.between(-0.8, 0.8);
    x += Math.cos(heading) * step;
    y += Math.sin(heading) * step;
    points.push({ x, y });
  }
  return points;
}
