import fc from 'fast-check';
import { expect, test } from 'vitest';
import { capacityIn, capacityOut } from './track-target.ts';

// Source: https://docs.aws.amazon.com/autoscaling/application/userguide/target-tracking-scaling-policy-overview.html
// (proportional scale out, conservative scale in), read 2026-11.

test.each([
  [1, 10, 11, 2],
  [1, 10, 40, 4],
  [2, 10, 15, 3],
  [3, 10, 10, 3],
  [2, 10, 1, 2],
])('%d instances, target %d, metric %d: out to %d', (...[capacity, target, value, wanted]) => {
  expect(capacityOut({ capacity, target }, value)).toBe(wanted);
});

test.each([
  [4, 10, [0, 0, 0], 0],
  [4, 10, [2, 5, 1], 2],
  [2, 10, [8], 2],
  [3, 10, [20 / 3], 2],
])('%d instances, target %d, metrics %j: in to %d', (...[capacity, target, values, wanted]) => {
  expect(capacityIn({ capacity, target }, values)).toBe(wanted);
});

test('what scaling leaves is never over the target by the same load, and in never undoes it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 1, max: 1000 }),
      fc.double({ min: 0.01, max: 1e4, noNaN: true }),
      (capacity, target, value) => {
        const out = capacityOut({ capacity, target }, value);
        expect((capacity * value) / out).toBeLessThanOrEqual(target * 1.001);
        const low = capacityIn({ capacity, target }, [value]);
        if (low > 0 && low < capacity) {
          expect((capacity * value) / low).toBeLessThanOrEqual(target * 1.001);
        }
      },
    ),
  );
});
