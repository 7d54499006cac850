import { expect, test } from 'vitest';
import { debuggerForAccount } from '#rules/guidelines/train/debugger-for-account.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours own rules for a new account', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'debugging/slipway-debugger');
  expect(codeOf(debuggerForAccount.weigh(option, situation))).toBe('debugger-replaced');
});

test('favours the managed one for an account that has used it', () => {
  const situation = situationFrom('account: { usedInLast12Months: [debugger] }');
  const option = optionIn(situation, 'debugging/debugger');
  expect(codeOf(debuggerForAccount.weigh(option, situation))).toBe('debugger-known-here');
});
