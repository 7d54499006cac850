import type { Canvas } from '#defects/picture/canvas.ts';
import type { Lighting } from '#defects/scene.ts';
import { createRandom, type Random } from '#random.ts';

/** Normal deviates drawn once: a picture takes them in an order of its own. */
const deviates: Float32Array = makeDeviates();

function makeDeviates(): Float32Array {
  const random = createRandom('sensor noise');
  return Float32Array.from({ length: 8192 }, () => random.normal());
}

/** Light falls on the surface, the lens blurs it, the sensor adds its noise: 8 bits a channel. */
export function expose(canvas: Canvas, lighting: Lighting, random: Random): Uint8ClampedArray {
  const light = illuminate(canvas, lighting);
  const sharp = lighting.blur > 0 ? blurred(light, canvas.size, lighting.blur) : light;
  return sense(sharp, lighting.noise, random);
}

function illuminate(
  { size, colour, slopeX, slopeY, gloss }: Canvas,
  lighting: Lighting,
): Float32Array {
  const { gain, falloff, warmth } = lighting;
  const [towardsX, towardsY] = [Math.cos(lighting.angle), Math.sin(lighting.angle)];
  const tint = [warmth, 1, 1 / warmth];
  const result = new Float32Array(colour.length);
  const middle = (size - 1) / 2;
  for (let pixel = 0; pixel < size * size; pixel += 1) {
    const x = ((pixel % size) - middle) / middle;
    const y = (Math.floor(pixel / size) - middle) / middle;
    const towards = (slopeX[pixel] ?? 0) * towardsX + (slopeY[pixel] ?? 0) * towardsY;
    const even = 1 + falloff * (x * towardsX + y * towardsY) - 0.08 * (x * x + y * y);
    const diffuse = gain * even * (1 + 0.55 * Math.max(-1, Math.min(1, towards)));
    const mirrored = gain * (gloss[pixel] ?? 0) * Math.max(0, towards) ** 2;
    for (let channel = 0; channel < 3; channel += 1) {
      const at = pixel * 3 + channel;
      result[at] = ((colour[at] ?? 0) * diffuse + mirrored) * (tint[channel] ?? 1);
    }
  }
  return result;
}

/** Mixes each pixel with its four neighbours: a lens slightly out of focus. */
function blurred(light: Float32Array, size: number, strength: number): Float32Array {
  const result = Float32Array.from(light);
  const side = strength / 4;
  const row = size * 3;
  for (let at = row; at < light.length - row; at += 1) {
    const across = (light[at - 3] ?? 0) + (light[at + 3] ?? 0);
    const down = (light[at - row] ?? 0) + (light[at + row] ?? 0);
    result[at] = (light[at] ?? 0) * (1 - strength) + (across + down) * side;
  }
  return result;
}

/** More light, more shot noise. */
function sense(light: Float32Array, noise: number, random: Random): Uint8ClampedArray {
  const picture = new Uint8ClampedArray(light.length);
  let at = random.below(deviates.length);
  const step = random.below(deviates.length / 2) * 2 + 1;
  for (let index = 0; index < light.length; index += 1) {
    const level = (light[index] ?? 0) * 255;
    at = (at + step) & 8191;
    const deviation = noise * (0.7 + level / 400);
    picture[index] = level + deviation * (deviates[at] ?? 0);
  }
  return picture;
}
