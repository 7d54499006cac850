import type { Canvas } from '#defects/picture/canvas.ts';
import type { Point } from '#defects/picture/placement.ts';

/** Calls `mark` for each pixel near a line through points, with its distance from it in pixels. */
export function alongLine(
  canvas: Canvas,
  line: { readonly points: readonly Point[]; readonly reach: number },
  mark: (pixel: number, distance: number) => void,
): void {
  const { points, reach } = line;
  const { size } = canvas;
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const left = Math.max(0, Math.floor(Math.min(...xs) - reach));
  const right = Math.min(size - 1, Math.ceil(Math.max(...xs) + reach));
  const top = Math.max(0, Math.floor(Math.min(...ys) - reach));
  const bottom = Math.min(size - 1, Math.ceil(Math.max(...ys) + reach));
  for (let y = top; y <= bottom; y += 1) {
    for (let x = left; x <= right; x += 1) {
      const distance = distanceTo(points, { x, y });
      if (distance <= reach) mark(y * size + x, distance);
    }
  }
}

function distanceTo(points: readonly Point[], at: Point): number {
  let nearest = Number.POSITIVE_INFINITY;
  for (let index = 1; index < points.length; index += 1) {
    const [from, to] = [points[index - 1], points[index]];
    if (from === undefined || to === undefined) continue;
    nearest = Math.min(nearest, distanceToSegment(from, to, at));
  }
  return nearest;
}

function distanceToSegment(from: Point, to: Point, at: Point): number {
  const [alongX, alongY] = [to.x - from.x, to.y - from.y];
  const length = alongX * alongX + alongY * alongY || 1;
  const share = ((at.x - from.x) * alongX + (at.y - from.y) * alongY) / length;
  const clamped = Math.min(1, Math.max(0, share));
  return Math.hypot(at.x - from.x - clamped * alongX, at.y - from.y - clamped * alongY);
}
