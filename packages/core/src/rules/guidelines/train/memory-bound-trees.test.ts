import { expect, test } from 'vitest';
import { memoryBoundTrees } from '#rules/guidelines/train/memory-bound-trees.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours general-purpose machines for XGBoost', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'training-compute/sagemaker-training/ml.m');
  expect(codeOf(memoryBoundTrees.weigh(option, situation))).toBe('memory-bound-training');
});

test('is silent about other models', () => {
  const situation = situationFrom('problem: { task: image-classification }');
  const option = optionIn(situation, 'training-compute/sagemaker-training');
  expect(codeOf(memoryBoundTrees.weigh(option, situation))).toBe(undefined);
});
