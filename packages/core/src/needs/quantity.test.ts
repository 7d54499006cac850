import { expect, test } from 'vitest';
import { parseQuantity, type QuantityKind } from '#needs/quantity.ts';

const read = (input: string | number, kind: QuantityKind) => {
  const result = parseQuantity(input, kind);
  return result.ok ? result.quantity : result.problem;
};

test('reads sizes in decimal and binary units', () => {
  expect(read('200 GB', 'size')).toEqual({ low: 200e9, expected: 200e9, high: 200e9 });
  expect(read('200 Go', 'size')).toEqual(read('200 GB', 'size'));
  expect(read('2..3 semaines', 'duration')).toEqual(read('2..3 weeks', 'duration'));
  expect(read('1.5KiB', 'size')).toEqual({ low: 1536, expected: 1536, high: 1536 });
  expect(read('460 kB', 'size')).toEqual({ low: 460e3, expected: 460e3, high: 460e3 });
});

test('reads durations, rates, counts, ratios and money in base units', () => {
  expect(read('50 ms', 'duration')).toMatchObject({ expected: 0.05 });
  expect(read('1 months', 'duration')).toMatchObject({ expected: 730 * 3_600 });
  expect(read('200 req/min', 'rate')).toMatchObject({ expected: 200 / 60 });
  expect(read('20M', 'count')).toMatchObject({ expected: 20e6 });
  expect(read(5_000, 'count')).toMatchObject({ expected: 5_000 });
  expect(read('35 %', 'ratio')).toMatchObject({ expected: 0.35 });
  expect(read('99.9 %', 'ratio')).toMatchObject({ expected: 0.999 });
  expect(read('400 USD/month', 'money')).toMatchObject({ expected: 400 });
  expect(read('$400', 'money')).toMatchObject({ expected: 400 });
});

test('reads ranges, with one unit for both ends or one each; the middle is expected', () => {
  expect(read('3..40 req/s', 'rate')).toEqual({ low: 3, expected: 21.5, high: 40 });
  expect(read('12 h .. 2 days', 'duration')).toEqual({
    low: 43_200,
    expected: 108_000,
    high: 172_800,
  });
});

test('refuses a size without a unit', () => {
  expect(read(200, 'size')).toBe('unit-missing');
  expect(read('3..5', 'duration')).toBe('unit-missing');
});

test('refuses an unknown unit and names it', () => {
  expect(parseQuantity('3 GBs', 'size')).toEqual({
    ok: false,
    problem: 'unit-unknown',
    unit: 'GBs',
  });
});

test('refuses ranges that run backwards, ratios over one, and what is no number', () => {
  expect(read('40..3 req/s', 'rate')).toBe('range-reversed');
  expect(read('120 %', 'ratio')).toBe('out-of-range');
  expect(read('many', 'count')).toBe('not-a-quantity');
  expect(read('1..2..3 s', 'duration')).toBe('not-a-quantity');
  expect(read('-4 s', 'duration')).toBe('not-a-quantity');
  expect(read('', 'count')).toBe('not-a-quantity');
  expect(read('Infinity', 'count')).toBe('not-a-quantity');
});
