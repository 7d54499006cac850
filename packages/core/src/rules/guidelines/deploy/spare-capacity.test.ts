import { expect, test } from 'vitest';
import { spareCapacity } from '#rules/guidelines/deploy/spare-capacity.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours instances where an availability is promised', () => {
  const situation = situationFrom('deployment: { availability: 99.9 % }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(spareCapacity.weigh(option, situation))).toBe('spare-instance');
});

test('is silent where none is', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(spareCapacity.weigh(option, situation))).toBe(undefined);
});
