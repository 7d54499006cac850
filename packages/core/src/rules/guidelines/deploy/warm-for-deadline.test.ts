import { expect, test } from 'vitest';
import { warmForDeadline } from '#rules/guidelines/deploy/warm-for-deadline.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a model that stays loaded before a tight deadline', () => {
  const situation = situationFrom('deployment: { latency: 100 ms }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(warmForDeadline.weigh(option, situation))).toBe('warm-for-deadline');
});

test('is silent when the answer may take a while', () => {
  const situation = situationFrom('deployment: { latency: 3 s }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(warmForDeadline.weigh(option, situation))).toBe(undefined);
});
