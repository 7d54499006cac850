import { expect, test } from 'vitest';
import { capturedRequests } from '#rules/guidelines/deploy/captured-requests.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('speaks against serverless where drift is watched', () => {
  const situation = situationFrom('operations: { monitoring: [data-drift] }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(capturedRequests.weigh(option, situation))).toBe('captures-none');
});

test('is silent where nothing is watched', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(capturedRequests.weigh(option, situation))).toBe(undefined);
});
