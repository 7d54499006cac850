import fc from 'fast-check';
import { expect, test } from 'vitest';
import { meetings, sampled } from '#cost/curve.ts';

const price = fc.double({ min: 0.01, max: 1e4, noNaN: true });

test('where a line meets a flat price both cost the same, and the order is as said on both sides', () => {
  fc.assert(
    fc.property(price, price, (slope, flat) => {
      const line = (x: number) => slope * x;
      const level = () => flat;
      const to = (flat / slope) * 2.5;
      const found = meetings(line, level, { from: 0, to });
      expect(found).toHaveLength(1);
      const [point] = found;
      if (point === undefined) return;
      expect(point).toMatchObject({ kind: 'equal', cheaperBelow: 'first' });
      expect(line(point.x)).toBeCloseTo(flat, 6);
      expect(line(point.x * 0.99)).toBeLessThan(flat);
      expect(line(point.x * 1.01)).toBeGreaterThan(flat);
    }),
  );
});

test('machines that come one by one are met on each flat part that the line reaches, and passed at each step', () => {
  // One machine costs 10 and carries 10 units; by the unit each costs 1.2: 10 / 1.2 = 8.33, 20 / 1.2 = 16.67.
  const machines = (x: number) => 10 * Math.max(1, Math.ceil(x / 10));
  const found = meetings((x) => 1.2 * x, machines, { from: 0, to: 24 });
  expect(found.map(({ x, kind }) => [Number(x.toFixed(6)), kind])).toEqual([
    [8.333333, 'equal'],
    [10, 'step'],
    [16.666667, 'equal'],
    [20, 'step'],
  ]);
});

test('a drawn step has both of its ends, a slope has none', () => {
  const machines = (x: number) => 10 * Math.max(1, Math.ceil(x / 10));
  const points = sampled(machines, { from: 0, to: 25 }, 7);
  const jumps = points.filter((point, index) => {
    const before = points[index - 1];
    return before !== undefined && point.x - before.x < 1e-9 && point.usd > before.usd;
  });
  expect(jumps.map(({ x }) => Number(x.toFixed(6)))).toEqual([10, 20]);
  expect(sampled((x) => x * x, { from: 0, to: 10 }, 20)).toHaveLength(21);
});
