import { expect, test } from 'vitest';
import { trainingMachines } from '#rules/guidelines/train/training-machines.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours own machines when the host must be controlled', () => {
  const situation = situationFrom('training: { hostControl: true }');
  const option = optionIn(situation, 'training-compute/ec2-gpu');
  expect(codeOf(trainingMachines.weigh(option, situation))).toBe('host-control-asked');
});

test('speaks against a GPU for trees on a table', () => {
  const situation = situationFrom('problem: { task: regression }');
  const option = optionIn(situation, 'training-compute/ec2-gpu');
  expect(codeOf(trainingMachines.weigh(option, situation))).toBe('gpu-gives-little');
});

test('favours managed jobs otherwise', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'training-compute/sagemaker-training');
  expect(codeOf(trainingMachines.weigh(option, situation))).toBe('managed-training');
});
