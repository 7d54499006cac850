import { expect, test } from 'vitest';
import { boostedTrees } from '#rules/guidelines/train/boosted-trees.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours boosted trees on tables', () => {
  const situation = situationFrom('problem: { task: binary-classification }');
  const option = optionIn(situation, 'training-method/builtin-algorithm');
  expect(codeOf(boostedTrees.weigh(option, situation))).toBe('trees-for-tables');
});

test('is silent about other tasks', () => {
  const situation = situationFrom('problem: { task: object-detection }');
  const option = optionIn(situation, 'training-method/builtin-algorithm');
  expect(codeOf(boostedTrees.weigh(option, situation))).toBe(undefined);
});
