import { expect, test } from 'vitest';
import { queuedAnswers } from '#rules/guidelines/deploy/queued-answers.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a queue for large requests', () => {
  const situation = situationFrom('deployment: { payload: 200 MB }');
  const option = optionIn(situation, 'real-time/endpoint-async');
  expect(codeOf(queuedAnswers.weigh(option, situation))).toBe('queue-for-large');
});

test('speaks against it for small ones', () => {
  const situation = situationFrom('deployment: { payload: 1 kB }');
  const option = optionIn(situation, 'real-time/endpoint-async');
  expect(codeOf(queuedAnswers.weigh(option, situation))).toBe('fits-less');
});
