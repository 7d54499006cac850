import type { Random } from '#random.ts';

/** Where a part lies under the camera. Its own coordinates go from -1 to 1; one unit is `unit` pixels. */
export interface Placement {
  readonly centreX: number;
  readonly centreY: number;
  readonly cos: number;
  readonly sin: number;
  readonly unit: number;
  /** A place of the noise field of its own. */
  readonly grain: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Parts are put down by a machine: nearly, never exactly, the same way. */
export function placePart(size: number, random: Random): Placement {
  const angle = random.between(-0.22, 0.22);
  return {
    centreX: size / 2 + random.between(-0.04, 0.04) * size,
    centreY: size / 2 + random.between(-0.04, 0.04) * size,
    cos: Math.cos(angle),
    sin: Math.sin(angle),
    unit: size * 0.44 * random.between(0.95, 1.04),
    grain: random.between(0, 200),
  };
}

/** From the part's coordinates to the picture's. */
export function toPicture(place: Placement, { x, y }: Point): Point {
  return {
    x: place.centreX + (x * place.cos - y * place.sin) * place.unit,
    y: place.centreY + (x * place.sin + y * place.cos) * place.unit,
  };
}

/** From a pixel to the part's coordinates. */
export function toPart(place: Placement, { x, y }: Point): Point {
  const right = (x - place.centreX) / place.unit;
  const down = (y - place.centreY) / place.unit;
  return { x: right * place.cos + down * place.sin, y: down * place.cos - right * place.sin };
}
