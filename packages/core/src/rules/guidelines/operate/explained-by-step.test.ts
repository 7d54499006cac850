import { expect, test } from 'vitest';
import { explainedByStep } from '#rules/guidelines/operate/explained-by-step.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours an own step in a new account', () => {
  const situation = situationFrom(`operations: { fairness: true }`);
  const option = optionIn(situation, 'explanations/explanation-step');
  expect(codeOf(explainedByStep.weigh(option, situation))).toBe('explained-by-step');
});

test('favours what the account knows', () => {
  const situation = situationFrom(`operations: { fairness: true }
account: { usedInLast12Months: [clarify] }`);
  const option = optionIn(situation, 'explanations/clarify');
  expect(codeOf(explainedByStep.weigh(option, situation))).toBe('clarify-known-here');
});
