import { expect, test } from 'vitest';
import { fleetFor } from '#cost/fleet.ts';
import { situationFrom } from '../../test/situations.ts';

const loadOf = (deployment: string) => situationFrom(`deployment: ${deployment}`).workload.serving;

test('plans 70 % of each CPU: 140 requests a second of 10 ms on two of them', () => {
  const load = loadOf('{ processingTime: 10 ms, traffic: { mean: 141 req/s, peak: 281 req/s } }');
  expect(fleetFor(load, 2)).toMatchObject({
    atMean: { expected: 2 },
    atPeak: { expected: 3 },
    targetPerMinute: 8_400,
  });
});

test('keeps two instances where an availability is promised', () => {
  const load = loadOf('{ availability: 99.9 %, traffic: { mean: 1 req/s, peak: 2 req/s } }');
  expect(fleetFor(load, 2)).toMatchObject({ min: 2, atMean: { expected: 2 } });
});
