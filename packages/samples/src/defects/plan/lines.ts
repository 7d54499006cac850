import type { Lighting } from '#defects/scene.ts';
import type { Random } from '#random.ts';

/** A production line with its camera. */
export interface Line {
  readonly id: string;
  readonly camera: string;
  readonly lens: string;
  readonly exposureUs: number;
  readonly lamp: string;
  readonly lighting: Lighting;
}

export const lines: readonly [Line, ...Line[]] = [
  {
    id: 'line-1',
    camera: 'CX-5M',
    lens: '16 mm f/2.8',
    exposureUs: 850,
    lamp: 'bar, left above',
    lighting: { gain: 1, angle: -2.3, falloff: 0.12, warmth: 1, noise: 3.2, blur: 0.2 },
  },
  {
    id: 'line-2',
    camera: 'CX-5M',
    lens: '25 mm f/2.8',
    exposureUs: 1000,
    lamp: 'bar, above',
    lighting: { gain: 1.06, angle: -1.5, falloff: 0.16, warmth: 0.97, noise: 3.6, blur: 0.3 },
  },
  {
    id: 'line-3',
    camera: 'CX-2M',
    lens: '16 mm f/4',
    exposureUs: 1200,
    lamp: 'bar, right above',
    lighting: { gain: 0.94, angle: -0.8, falloff: 0.1, warmth: 1.04, noise: 4.2, blur: 0.35 },
  },
];

/** The light on one picture: nearly that of the line. */
export function lightingOf(line: Line, isShifted: boolean, random: Random): Lighting {
  const { gain, angle, falloff, warmth, noise, blur } = line.lighting;
  const jitter = {
    gain: gain * random.between(0.94, 1.06),
    angle: angle + random.between(-0.12, 0.12),
    warmth: warmth * random.between(0.985, 1.015),
  };
  if (!isShifted) return { ...jitter, falloff, noise, blur };
  // An aged lamp: darker, warmer, uneven; the sensor's noise shows more.
  return {
    gain: jitter.gain * 0.5,
    angle: jitter.angle + 0.9,
    warmth: jitter.warmth * 1.22,
    falloff: falloff + 0.18,
    noise: noise + 3.5,
    blur,
  };
}
