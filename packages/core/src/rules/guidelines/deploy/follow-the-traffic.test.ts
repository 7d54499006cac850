import { expect, test } from 'vitest';
import { followTheTraffic } from '#rules/guidelines/deploy/follow-the-traffic.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours following traffic that varies', () => {
  const situation = situationFrom('deployment: { traffic: { mean: 2 req/s, peak: 20 req/s } }');
  const option = optionIn(situation, 'scaling/autoscaling');
  expect(codeOf(followTheTraffic.weigh(option, situation))).toBe('traffic-varies');
});

test('favours a fixed number for steady traffic', () => {
  const situation = situationFrom('deployment: { traffic: { mean: 20 req/s, peak: 25 req/s } }');
  const option = optionIn(situation, 'scaling/fixed-capacity');
  expect(codeOf(followTheTraffic.weigh(option, situation))).toBe('traffic-steady');
});
