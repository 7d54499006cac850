import { expect, test } from 'vitest';
import { functionHosting } from '#rules/guidelines/deploy/function-hosting.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a function for a team that runs functions', () => {
  const situation = situationFrom('team: { usesLambda: true }');
  const option = optionIn(situation, 'real-time/lambda');
  expect(codeOf(functionHosting.weigh(option, situation))).toBe('function-team');
});

test('speaks against it for others', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'real-time/lambda');
  expect(codeOf(functionHosting.weigh(option, situation))).toBe('function-own-container');
});
