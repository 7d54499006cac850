import { expect, test } from 'vitest';
import { noCodeModels } from '#rules/guidelines/train/no-code-models.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours Canvas for analysts', () => {
  const situation = situationFrom(`problem: { task: regression }
team: { skills: [none] }`);
  const option = optionIn(situation, 'training-method/canvas');
  expect(codeOf(noCodeModels.weigh(option, situation))).toBe('no-code-models');
});

test('speaks against it for a schedule', () => {
  const situation = situationFrom(`problem: { task: regression }
team: { skills: [sql] }
training: { cadence: daily }`);
  const option = optionIn(situation, 'training-method/canvas');
  expect(codeOf(noCodeModels.weigh(option, situation))).toBe('not-headless');
});
