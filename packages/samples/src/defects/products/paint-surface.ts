import { blend, type Canvas, type Colour, edge } from '#defects/picture/canvas.ts';
import { type Placement, type Point, toPart, toPicture } from '#defects/picture/placement.ts';

export interface Surface {
  /** Distance to the outline, in the part's units; negative inside. */
  readonly outline: (at: Point) => number;
  /** A circle around all of it: outside of it nothing is painted. */
  readonly centre: Point;
  readonly reach: number;
  readonly colour: (at: Point) => Colour;
  readonly gloss: number;
  /** Width of the rounded rim in the part's units, and how steep it is. */
  readonly rim: number;
  readonly steepness: number;
}

/** Paints one flat piece with a rounded rim that catches the light. */
export function paintSurface(canvas: Canvas, place: Placement, surface: Surface): void {
  const { size } = canvas;
  const centre = toPicture(place, surface.centre);
  const reach = surface.reach * place.unit + 1;
  const [left, right] = extent(centre.x, reach, size);
  const [top, bottom] = extent(centre.y, reach, size);
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const at = toPart(place, { x, y });
      const distance = surface.outline(at);
      const cover = edge(distance * place.unit);
      if (cover <= 0) continue;
      const pixel = y * size + x;
      blend(canvas, pixel, { colour: surface.colour(at), cover });
      canvas.gloss[pixel] = surface.gloss * cover;
      tilt(canvas, pixel, { at, distance, place, surface });
    }
  }
}

function extent(centre: number, reach: number, size: number): readonly [number, number] {
  return [Math.max(0, Math.floor(centre - reach)), Math.min(size - 1, Math.ceil(centre + reach))];
}

interface Rim {
  readonly at: Point;
  readonly distance: number;
  readonly place: Placement;
  readonly surface: Surface;
}

/** On the rim the surface leans outwards; elsewhere it lies flat. */
function tilt(canvas: Canvas, pixel: number, { at, distance, place, surface }: Rim): void {
  const share = 1 + distance / surface.rim;
  if (share <= 0) {
    canvas.slopeX[pixel] = 0;
    canvas.slopeY[pixel] = 0;
    return;
  }
  const step = 0.01;
  const outX = surface.outline({ x: at.x + step, y: at.y }) - distance;
  const outY = surface.outline({ x: at.x, y: at.y + step }) - distance;
  const lean = (surface.steepness * Math.min(1, share)) / step;
  canvas.slopeX[pixel] = (outX * place.cos - outY * place.sin) * lean;
  canvas.slopeY[pixel] = (outX * place.sin + outY * place.cos) * lean;
}

/** Distance to a circle. */
export function circle({ x, y }: Point, centre: Point, radius: number): number {
  return Math.hypot(x - centre.x, y - centre.y) - radius;
}
