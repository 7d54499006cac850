import { expect, test } from 'vitest';
import { trafficPattern } from '#rules/guidelines/deploy/traffic-pattern.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours serverless for traffic with long pauses', () => {
  const situation = situationFrom('deployment: { traffic: { mean: 1 req/min, idleShare: 0.9 } }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(trafficPattern.weigh(option, situation))).toBe('idle-most-of-the-day');
});

test('favours instances for traffic without pauses', () => {
  const situation = situationFrom('deployment: { traffic: { mean: 20 req/s, shape: steady } }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(trafficPattern.weigh(option, situation))).toBe('sustained-traffic');
});

test('does not favour instances for traffic with long pauses', () => {
  const situation = situationFrom('deployment: { traffic: { mean: 1 req/min, idleShare: 0.9 } }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(trafficPattern.weigh(option, situation))).toBe(undefined);
});
