import { noiseAt } from '#defects/picture/noise-field.ts';
import type { Point } from '#defects/picture/placement.ts';
import { circle, paintSurface } from '#defects/products/paint-surface.ts';
import type { Part, PartWork } from '#defects/products/part.ts';

const OUTER = 0.94;
const INNER = 0.46;
const BUSHINGS = 6;
const CENTRE: Point = { x: 0, y: 0 };

/** A ring of speckled rubber with six brass bushings. */
export const gasket: Part = {
  paint(work) {
    const { canvas, place, random } = work;
    const shade = random.between(0.34, 0.4);
    paintSurface(canvas, place, {
      outline: ring,
      centre: CENTRE,
      reach: OUTER,
      colour: ({ x, y }) => {
        const speckle = noiseAt(place.grain + x * 30, y * 30) * 0.03;
        const grey = shade + speckle + noiseAt(x * 5, place.grain + y * 5) * 0.02;
        return [grey * 0.97, grey, grey * 1.06];
      },
      gloss: 0.06,
      rim: 0.1,
      steepness: 0.45,
    });
    paintBushings(work);
  },
  surfacePoint: (random) => {
    // Between two bushings.
    const turn =
      ((random.below(BUSHINGS) + 0.5 + random.between(-0.12, 0.12)) * 2 * Math.PI) / BUSHINGS;
    const radius = random.between(INNER + 0.14, OUTER - 0.14);
    return { x: Math.cos(turn) * radius, y: Math.sin(turn) * radius };
  },
};

function ring(at: Point): number {
  return Math.max(circle(at, CENTRE, OUTER), -circle(at, CENTRE, INNER));
}

function paintBushings({ canvas, place, random, isPieceMissing }: PartWork): void {
  const missing = isPieceMissing ? random.below(BUSHINGS) : -1;
  for (let index = 0; index < BUSHINGS; index += 1) {
    const turn = (index * 2 * Math.PI) / BUSHINGS;
    const radius = (OUTER + INNER) / 2;
    const centre = { x: Math.cos(turn) * radius, y: Math.sin(turn) * radius };
    const isHere = index !== missing;
    paintSurface(canvas, place, {
      outline: (at) => circle(at, centre, 0.1),
      centre,
      reach: 0.1,
      colour: () => (isHere ? [0.74, 0.62, 0.34] : [0.2, 0.2, 0.21]),
      gloss: isHere ? 0.4 : 0,
      rim: 0.05,
      steepness: isHere ? 0.7 : -0.5,
    });
  }
}
