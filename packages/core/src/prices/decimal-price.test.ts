import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decimalPrice } from '#prices/decimal-price.ts';

test('reads decimals as AWS writes them, exactly', () => {
  expect(decimalPrice('0.2300000000')).toEqual({ microUsd: 230_000, per: 1 });
  expect(decimalPrice('0.0000166667')).toEqual({ microUsd: 166_667, per: 10_000 });
  expect(decimalPrice('98.84')).toEqual({ microUsd: 98_840_000, per: 1 });
});

test('scales to the unit of the book', () => {
  // 0.0000004 a request is 0.0004 for a thousand of them (https://aws.amazon.com/s3/pricing/).
  expect(decimalPrice('0.0000004', { power: 3 })).toEqual({ microUsd: 400, per: 1 });
  // 0.00006 for a second of 3 GB is 0.00002 a GB-second.
  expect(decimalPrice('0.00006', { divisor: 3 })).toEqual({ microUsd: 60, per: 3 });
});

test.each(['', 'free', '-1', '1e5', 'NaN', 'Infinity', '99999999', '0x10', '1.2.3', '1,5'])(
  'refuses %j as a price',
  (text) => {
    expect(decimalPrice(text)).toBeUndefined();
  },
);

test('never loses a digit', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 999_999 }), fc.nat(999_999_999), (whole, fraction) => {
      const text = `${whole}.${String(fraction).padStart(9, '0')}`;
      const price = decimalPrice(text);
      const micro = BigInt(whole) * 1_000_000_000n + BigInt(fraction);
      const found = price ?? { microUsd: 0, per: 1 };
      expect((BigInt(found.microUsd) * 1_000n) / BigInt(found.per)).toBe(micro);
    }),
  );
});
