import type { FlawWork } from '#defects/flaws/flaw-work.ts';

/** A hollow: nothing changes but the way the light falls. */
export function paintDent({ canvas, place, random, centre, strength }: FlawWork): void {
  const radius = place.unit * random.between(0.13, 0.2);
  const depth = 0.45 + 0.75 * strength;
  const reach = Math.ceil(radius * 2.5);
  const { size } = canvas;
  for (let y = Math.floor(centre.y) - reach; y <= centre.y + reach; y += 1) {
    for (let x = Math.floor(centre.x) - reach; x <= centre.x + reach; x += 1) {
      if (x < 0 || y < 0 || x >= size || y >= size) continue;
      const [right, down] = [(x - centre.x) / radius, (y - centre.y) / radius];
      const slope = depth * Math.exp(-(right * right + down * down));
      const pixel = y * size + x;
      canvas.slopeX[pixel] = (canvas.slopeX[pixel] ?? 0) - right * slope;
      canvas.slopeY[pixel] = (canvas.slopeY[pixel] ?? 0) - down * slope;
    }
  }
}
