/** A picture under work: what the surface is (colour, slope) before light falls on it. */
export interface Canvas {
  readonly size: number;
  /** Reflected share of light, three values a pixel (red, green, blue). */
  readonly colour: Float32Array;
  /** Tilt of the surface along x and y. */
  readonly slopeX: Float32Array;
  readonly slopeY: Float32Array;
  /** Shine: share of the highlight that the surface mirrors. */
  readonly gloss: Float32Array;
}

export type Colour = readonly [red: number, green: number, blue: number];

export function createCanvas(size: number): Canvas {
  const pixels = size * size;
  return {
    size,
    colour: new Float32Array(pixels * 3),
    slopeX: new Float32Array(pixels),
    slopeY: new Float32Array(pixels),
    gloss: new Float32Array(pixels),
  };
}

/** Mixes a colour over a pixel. */
export function blend(
  canvas: Canvas,
  pixel: number,
  { colour, cover }: { readonly colour: Colour; readonly cover: number },
): void {
  if (cover <= 0) return;
  const share = Math.min(1, cover);
  for (let channel = 0; channel < 3; channel += 1) {
    const at = pixel * 3 + channel;
    const old = canvas.colour[at] ?? 0;
    canvas.colour[at] = old + ((colour[channel] ?? 0) - old) * share;
  }
}

/** Darkens or brightens a pixel: 1 leaves it. */
export function scale(canvas: Canvas, pixel: number, factor: number): void {
  for (let at = pixel * 3; at < pixel * 3 + 3; at += 1)
    canvas.colour[at] = (canvas.colour[at] ?? 0) * factor;
}

/** Cover of an edge that is one pixel soft; `distance` is in pixels, negative inside. */
export function edge(distance: number): number {
  return Math.min(1, Math.max(0, 0.5 - distance));
}
