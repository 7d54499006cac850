import { expect, test } from 'vitest';
import { closedExit } from '#rules/guidelines/approach/closed-exit.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('speaks against building on a closed service', () => {
  const situation = situationFrom(`problem: { task: binary-classification }
account: { usedInLast12Months: [fraud-detector] }`);
  const option = optionIn(situation, 'approach/fraud-detector');
  expect(codeOf(closedExit.weigh(option, situation))).toBe('exit-planned');
});
