import fc from 'fast-check';
import { expect, test } from 'vitest';
import { amountOf, usdOf } from '#prices/micro-usd.ts';

test('a quantity times a price is rounded to the micro-dollar', () => {
  expect(amountOf(730, 121_000, 1)).toBe(88_330_000);
  expect(amountOf(1, 166_667, 10_000)).toBe(17);
  expect(usdOf(88_330_000)).toBe(88.33);
});

test('a cheaper price never gives a larger amount', () => {
  fc.assert(
    fc.property(fc.nat(1e9), fc.nat(1e8), fc.nat(1e8), (quantity, one, other) => {
      const [cheap, dear] = [Math.min(one, other), Math.max(one, other)];
      expect(amountOf(quantity, cheap, 1)).toBeLessThanOrEqual(amountOf(quantity, dear, 1));
    }),
  );
});
