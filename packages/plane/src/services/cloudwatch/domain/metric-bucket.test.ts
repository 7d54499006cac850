import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MetricBucket } from './metric-bucket.ts';

const bucketOf = (values: readonly number[]): MetricBucket => {
  const bucket = new MetricBucket(0, 'None');
  for (const value of values) bucket.add(value);
  return bucket;
};
const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe('a bucket', () => {
  test('knows count, sum, least and greatest value', () => {
    expect(bucketOf([3, -1, 2])).toMatchObject({ count: 3, sum: 4, min: -1, max: 3 });
  });

  test('is the same after it was kept and read', () => {
    fc.assert(
      fc.property(fc.array(number), (values) => {
        const bucket = bucketOf(values);
        const back = MetricBucket.from(bucket.toRecord());
        expect(back.toRecord()).toEqual(bucket.toRecord());
        expect(back.percentile(90)).toBe(bucket.percentile(90));
      }),
    );
  });

  test('percentiles are within one percent of the value at that rank', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.001, max: 1e9, noNaN: true }), { minLength: 1 }),
        fc.integer({ min: 1, max: 100 }),
        (values, percent) => {
          const sorted = [...values].sort((a, b) => a - b);
          const exact = sorted[Math.ceil((percent / 100) * sorted.length) - 1] ?? Number.NaN;
          const found = bucketOf(values).percentile(percent) ?? Number.NaN;
          expect(Math.abs(found - exact) / exact).toBeLessThan(0.0101);
        },
      ),
    );
  });

  test('merging is as if all values had come to one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.array(fc.integer()), (a, b) => {
        const merged = bucketOf(a);
        merged.merge(bucketOf(b));
        const whole = bucketOf([...a, ...b]);
        expect(merged).toMatchObject({ count: whole.count, min: whole.min, max: whole.max });
        expect(merged.percentile(50)).toBe(whole.percentile(50));
      }),
    );
  });

  test('a set whose values are not known leaves no percentile, as in CloudWatch', () => {
    const bucket = bucketOf([1]);
    bucket.addSet({ count: 3, sum: 6, min: 1, max: 3 });
    expect(bucket).toMatchObject({ count: 4, sum: 7, min: 1, max: 3 });
    expect(bucket.percentile(50)).toBeUndefined();
    expect(MetricBucket.from(bucket.toRecord()).percentile(50)).toBeUndefined();
  });

  test('a set of one value is that value', () => {
    const bucket = new MetricBucket(0, 'None');
    bucket.addSet({ count: 5, sum: 10, min: 2, max: 2 });
    expect(bucket.percentile(50)).toBe(2);
  });
});
