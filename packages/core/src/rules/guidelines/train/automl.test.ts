import { expect, test } from 'vitest';
import { automl } from '#rules/guidelines/train/automl.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours AutoML for a team that does not model and wants little control', () => {
  const situation = situationFrom(`problem: { task: regression, customisation: low }
team: { skills: [python] }`);
  const option = optionIn(situation, 'training-method/autopilot');
  expect(codeOf(automl.weigh(option, situation))).toBe('autopilot-quick-start');
});

test('speaks against it where explanations are required', () => {
  const situation = situationFrom(
    'problem: { task: regression, customisation: low, interpretability: required }',
  );
  const option = optionIn(situation, 'training-method/autopilot');
  expect(codeOf(automl.weigh(option, situation))).toBe('explanation-closed');
});

test('speaks against it otherwise', () => {
  const situation = situationFrom('problem: { task: regression }');
  const option = optionIn(situation, 'training-method/autopilot');
  expect(codeOf(automl.weigh(option, situation))).toBe('autopilot-hard-to-defend');
});
