import { expect, test } from 'vitest';
import { concurrencyWithinLimit } from '#rules/constraints/deploy/concurrency-within-limit.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses more requests in flight than one endpoint runs', () => {
  const situation = situationFrom(
    'deployment: { processingTime: 1 s, traffic: { mean: 1 req/s, peak: 201 req/s } }',
  );
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(concurrencyWithinLimit.check(option, situation))).toBe('concurrency-over-limit');
});

test('allows as many as it runs', () => {
  const situation = situationFrom(
    'deployment: { processingTime: 1 s, traffic: { mean: 1 req/s, peak: 200 req/s } }',
  );
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(concurrencyWithinLimit.check(option, situation))).toBe(undefined);
});
