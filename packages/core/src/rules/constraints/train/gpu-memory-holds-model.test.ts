import { expect, test } from 'vitest';
import { gpuMemoryHoldsModel } from '#rules/constraints/train/gpu-memory-holds-model.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses a GPU that is too small for the model', () => {
  const situation = situationFrom(`problem: { task: image-classification }
training: { memoryPerGpu: 30 GB }`);
  const option = optionIn(situation, 'training-compute/sagemaker-training');
  expect(codeOf(gpuMemoryHoldsModel.check(option, situation))).toBe('gpu-memory-too-small');
});

test('allows one that is large enough', () => {
  const situation = situationFrom(`problem: { task: image-classification }
training: { memoryPerGpu: 10 GB }`);
  const option = optionIn(situation, 'training-compute/sagemaker-training');
  expect(codeOf(gpuMemoryHoldsModel.check(option, situation))).toBe(undefined);
});
