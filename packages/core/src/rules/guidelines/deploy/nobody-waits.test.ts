import { expect, test } from 'vitest';
import { nobodyWaits } from '#rules/guidelines/deploy/nobody-waits.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours jobs for whole files', () => {
  const situation = situationFrom('deployment: { modes: [batch] }');
  const option = optionIn(situation, 'batch/batch-transform');
  expect(codeOf(nobodyWaits.weigh(option, situation))).toBe('nobody-waits');
});

test('speaks against an endpoint for them', () => {
  const situation = situationFrom('deployment: { modes: [batch] }');
  const option = optionIn(situation, 'batch/endpoint-realtime');
  expect(codeOf(nobodyWaits.weigh(option, situation))).toBe('endpoint-for-batch');
});
