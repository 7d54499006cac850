import { expect, test } from 'vitest';
import { lifecycleOpen } from '#rules/constraints/service/lifecycle-open.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses a service closed to new customers to a new account', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'debugging/debugger');
  expect(codeOf(lifecycleOpen.check(option, situation))).toBe('service-closed');
});

test('allows it to an account that has used it', () => {
  const situation = situationFrom('account: { usedInLast12Months: [debugger] }');
  const option = optionIn(situation, 'debugging/debugger');
  expect(codeOf(lifecycleOpen.check(option, situation))).toBe(undefined);
});

test('allows open services', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'training-method/autopilot');
  expect(codeOf(lifecycleOpen.check(option, situation))).toBe(undefined);
});
