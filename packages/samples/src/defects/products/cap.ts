import { noiseAt } from '#defects/picture/noise-field.ts';
import type { Point } from '#defects/picture/placement.ts';
import { circle, paintSurface } from '#defects/products/paint-surface.ts';
import type { Part, PartWork } from '#defects/products/part.ts';

const RADIUS = 0.78;
const CENTRE: Point = { x: 0, y: 0 };
const CLIPS = 4;

/** A moulded plastic cap: a raised hub with ribs, four clips at the rim. */
export const cap: Part = {
  paint(work) {
    const { canvas, place, random } = work;
    const tint = random.between(-0.02, 0.02);
    paintClips(work);
    paintSurface(canvas, place, {
      outline: (at) => circle(at, CENTRE, RADIUS),
      centre: CENTRE,
      reach: RADIUS,
      colour: (at) => {
        const mould = noiseAt(place.grain + at.x * 3, at.y * 3) * 0.02;
        const grain = noiseAt(at.x * 60, place.grain + at.y * 60) * 0.012;
        const base = 0.5 + tint + mould + grain + rib(at) * 0.05;
        return [base * 0.5, base * 0.86, base * 1.2];
      },
      gloss: 0.3,
      rim: 0.12,
      steepness: 0.6,
    });
    paintSurface(canvas, place, {
      outline: (at) => circle(at, CENTRE, 0.2),
      centre: CENTRE,
      reach: 0.2,
      colour: () => [0.3, 0.5, 0.7],
      gloss: 0.35,
      rim: 0.08,
      steepness: 0.5,
    });
  },
  surfacePoint: (random) => {
    const turn = random.between(0, 2 * Math.PI);
    const radius = random.between(0.32, 0.6);
    return { x: Math.cos(turn) * radius, y: Math.sin(turn) * radius };
  },
};

/** Sixteen shallow rays around the hub. */
function rib({ x, y }: Point): number {
  const radius = Math.hypot(x, y);
  if (radius < 0.22 || radius > 0.66) return 0;
  return Math.cos(Math.atan2(y, x) * 16);
}

function paintClips({ canvas, place, random, isPieceMissing }: PartWork): void {
  const missing = isPieceMissing ? random.below(CLIPS) : -1;
  for (let index = 0; index < CLIPS; index += 1) {
    if (index === missing) continue;
    const turn = ((index + 0.5) * 2 * Math.PI) / CLIPS;
    const centre = { x: Math.cos(turn) * 0.84, y: Math.sin(turn) * 0.84 };
    paintSurface(canvas, place, {
      outline: (at) => circle(at, centre, 0.15),
      centre,
      reach: 0.15,
      colour: () => [0.26, 0.45, 0.62],
      gloss: 0.25,
      rim: 0.08,
      steepness: 0.5,
    });
  }
}
