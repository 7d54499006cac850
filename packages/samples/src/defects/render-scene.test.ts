import { describe, expect, it } from 'vitest';
import { renderScene } from '#defects/render-scene.ts';
import { defectKinds, products, type Scene } from '#defects/scene.ts';

const scene: Scene = {
  seed: 'test',
  product: 'bracket',
  flaw: undefined,
  lighting: { gain: 1, angle: -2, falloff: 0.1, warmth: 1, noise: 0, blur: 0.2 },
};

function differences(one: Uint8ClampedArray, other: Uint8ClampedArray): number {
  return one.reduce(
    (count, level, at) => count + (Math.abs(level - (other[at] ?? 0)) > 6 ? 1 : 0),
    0,
  );
}

function mean(picture: Uint8ClampedArray): number {
  return picture.reduce((sum, level) => sum + level, 0) / picture.length;
}

describe('renderScene', () => {
  it('gives the same pixels for the same scene, others for another seed', () => {
    expect(renderScene(scene, 96)).toEqual(renderScene(scene, 96));
    expect(renderScene(scene, 96)).not.toEqual(renderScene({ ...scene, seed: 'other' }, 96));
  });

  it.each([64, 96, 128])('renders %i pixels', (size) => {
    expect(renderScene(scene, size)).toHaveLength(size * size * 3);
  });

  it.each(products.flatMap((product) => defectKinds.map((kind) => ({ product, kind }))))(
    'shows $kind on a $product: plainly or faintly, in a small part of the picture',
    ({ product, kind }) => {
      const without = renderScene({ ...scene, product }, 96);
      const shown = (strength: number) =>
        differences(renderScene({ ...scene, product, flaw: { kind, strength } }, 96), without);
      expect(shown(1)).toBeGreaterThan(20);
      expect(shown(1)).toBeGreaterThanOrEqual(shown(0.1));
      expect(shown(0.1)).toBeGreaterThan(0);
    },
  );

  it('is darker and redder under an aged lamp', () => {
    const aged = { ...scene, lighting: { ...scene.lighting, gain: 0.66, warmth: 1.14 } };
    const [before, after] = [renderScene(scene, 96), renderScene(aged, 96)];
    expect(mean(after)).toBeLessThan(mean(before) * 0.8);
    const red = (picture: Uint8ClampedArray) =>
      mean(picture.filter((_, at) => at % 3 === 0)) / mean(picture);
    expect(red(after)).toBeGreaterThan(red(before) * 1.05);
  });
});
