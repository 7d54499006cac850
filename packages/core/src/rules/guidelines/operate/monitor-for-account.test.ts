import { expect, test } from 'vitest';
import { monitorForAccount } from '#rules/guidelines/operate/monitor-for-account.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours the own monitor for a new account', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'monitoring/slipway-monitor');
  expect(codeOf(monitorForAccount.weigh(option, situation))).toBe('monitor-replaced');
});

test('favours the managed one for an account that has used it', () => {
  const situation = situationFrom('account: { usedInLast12Months: [model-monitor] }');
  const option = optionIn(situation, 'monitoring/model-monitor');
  expect(codeOf(monitorForAccount.weigh(option, situation))).toBe('monitor-known-here');
});
