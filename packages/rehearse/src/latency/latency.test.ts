import { expect, test } from 'vitest';
import { percentile, summariseLatency } from '#latency/latency.ts';

const times = Array.from({ length: 100 }, (_, index) => 100 - index);

test('percentiles are times that were measured', () => {
  expect(summariseLatency(times)).toMatchObject({
    calls: 100,
    p50: 50,
    p90: 90,
    p99: 99,
    max: 100,
  });
  expect(percentile([7], 0.99)).toBe(7);
});

test('every call is in the histogram, the slowest too', () => {
  const { histogram } = summariseLatency([...times, 5_000]);
  expect(histogram.reduce((sum, { count }) => sum + count, 0)).toBe(101);
  expect(histogram.at(-1)?.toMs).toBeLessThan(200);
});

test('equal times make one full bin', () => {
  const { histogram } = summariseLatency([3, 3, 3]);
  expect(histogram[0]?.count).toBe(3);
});
