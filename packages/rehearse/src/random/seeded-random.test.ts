import { expect, test } from 'vitest';
import { seededRandom } from '#random/seeded-random.ts';
import { shuffled } from '#random/shuffled.ts';

test('the same seed gives the same numbers, another seed others', () => {
  const draw = (seed: number) => Array.from({ length: 5 }, seededRandom(seed));
  expect(draw(7)).toEqual(draw(7));
  expect(draw(7)).not.toEqual(draw(8));
});

test('numbers lie in [0, 1) and spread evenly', () => {
  const random = seededRandom(1);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i += 1) {
    const bin = Math.floor(random() * 10);
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  expect(Math.min(...counts)).toBeGreaterThan(9_600);
  expect(Math.max(...counts)).toBeLessThan(10_400);
});

test('a shuffle keeps every item, also undefined-free duplicates', () => {
  const items = [3, 1, 2, 2, 5, 9, 9];
  expect([...shuffled(items, seededRandom(3))].sort()).toEqual([...items].sort());
});
