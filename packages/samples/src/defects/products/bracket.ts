import { noiseAt } from '#defects/picture/noise-field.ts';
import type { Point } from '#defects/picture/placement.ts';
import { circle, paintSurface } from '#defects/products/paint-surface.ts';
import type { Part, PartWork } from '#defects/products/part.ts';

const HALF_WIDTH = 0.9;
const HALF_HEIGHT = 0.66;
const CORNER = 0.16;
const CENTRE: Point = { x: 0, y: 0 };

const rivets: readonly Point[] = [
  { x: -0.66, y: -0.42 },
  { x: 0.66, y: -0.42 },
  { x: -0.66, y: 0.42 },
  { x: 0.66, y: 0.42 },
];

/** A plate of brushed steel with four rivets and a bore. */
export const bracket: Part = {
  paint(work) {
    const { canvas, place, random } = work;
    const shade = random.between(0.56, 0.64);
    paintSurface(canvas, place, {
      outline: plate,
      centre: CENTRE,
      reach: 1.12,
      colour: ({ x, y }) => {
        const brushed =
          noiseAt(place.grain + x * 4, place.grain + y * 34) * 0.035 +
          noiseAt(x * 9 - place.grain, y * 80) * 0.02;
        const grey = shade + brushed;
        return [grey, grey * 1.01, grey * 1.03];
      },
      gloss: 0.18,
      rim: 0.06,
      steepness: 0.5,
    });
    paintBore(work);
    paintRivets(work);
  },
  surfacePoint: (random) => {
    const side = random.chance(0.5) ? 1 : -1;
    return random.chance(0.5)
      ? { x: side * random.between(0.3, 0.75), y: random.between(-0.22, 0.22) }
      : { x: random.between(-0.4, 0.4), y: side * random.between(0.34, 0.5) };
  },
};

function plate({ x, y }: Point): number {
  const right = Math.abs(x) - HALF_WIDTH + CORNER;
  const down = Math.abs(y) - HALF_HEIGHT + CORNER;
  const outside = Math.hypot(Math.max(right, 0), Math.max(down, 0));
  return outside + Math.min(Math.max(right, down), 0) - CORNER;
}

function paintBore({ canvas, place }: PartWork): void {
  paintSurface(canvas, place, {
    outline: (at) => circle(at, CENTRE, 0.24),
    centre: CENTRE,
    reach: 0.24,
    colour: () => [0.1, 0.1, 0.11],
    gloss: 0,
    rim: 0.05,
    steepness: -0.7,
  });
}

function paintRivets({ canvas, place, random, isPieceMissing }: PartWork): void {
  const missing = isPieceMissing ? random.below(rivets.length) : -1;
  for (const [index, centre] of rivets.entries()) {
    const isHere = index !== missing;
    paintSurface(canvas, place, {
      outline: (at) => circle(at, centre, isHere ? 0.12 : 0.1),
      centre,
      reach: 0.12,
      colour: () => (isHere ? [0.72, 0.72, 0.74] : [0.12, 0.12, 0.13]),
      gloss: isHere ? 0.5 : 0,
      rim: isHere ? 0.12 : 0.03,
      steepness: isHere ? 0.8 : -0.6,
    });
  }
}
