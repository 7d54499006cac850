import { expect, test } from 'vitest';
import { processingWithinLimit } from '#rules/constraints/deploy/processing-within-limit.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses work longer than the service waits', () => {
  const situation = situationFrom('deployment: { processingTime: 61 s }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(processingWithinLimit.check(option, situation))).toBe('processing-over-limit');
});

test('allows it in a queue', () => {
  const situation = situationFrom('deployment: { processingTime: 61 s }');
  const option = optionIn(situation, 'real-time/endpoint-async');
  expect(codeOf(processingWithinLimit.check(option, situation))).toBe(undefined);
});
