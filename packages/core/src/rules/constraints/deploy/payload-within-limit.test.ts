import { expect, test } from 'vitest';
import { payloadWithinLimit } from '#rules/constraints/deploy/payload-within-limit.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses a payload just over the limit', () => {
  const situation = situationFrom('deployment: { payload: 4.1 MB }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(payloadWithinLimit.check(option, situation))).toBe('payload-over-limit');
});

test('allows a payload at the limit', () => {
  const situation = situationFrom('deployment: { payload: 4 MB }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(payloadWithinLimit.check(option, situation))).toBe(undefined);
});

test('allows the same payload where the limit is higher', () => {
  const situation = situationFrom('deployment: { payload: 4.1 MB }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(payloadWithinLimit.check(option, situation))).toBe(undefined);
});
