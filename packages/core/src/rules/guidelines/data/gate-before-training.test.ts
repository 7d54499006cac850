import { expect, test } from 'vitest';
import { gateBeforeTraining } from '#rules/guidelines/data/gate-before-training.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a gate', () => {
  const situation = situationFrom(``);
  const option = optionIn(situation, 'quality/glue-data-quality');
  expect(codeOf(gateBeforeTraining.weigh(option, situation))).toBe('gate-before-training');
});
