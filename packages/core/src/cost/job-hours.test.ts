import { expect, test } from 'vitest';
import { jobHours } from '#cost/job-hours.ts';

test('counts runs x instances x seconds, and only the billed share on spot', () => {
  const seconds = { low: 1_800, expected: 3_600, high: 7_200 };
  expect(jobHours({ perMonth: 4, seconds, instances: 2 })).toEqual({
    low: 4,
    expected: 8,
    high: 16,
  });
  const billedShare = { low: 0.2, expected: 0.35, high: 0.5 };
  expect(jobHours({ perMonth: 4, seconds, instances: 2, billedShare })).toEqual({
    low: 0.8,
    expected: 2.8,
    high: 8,
  });
});
