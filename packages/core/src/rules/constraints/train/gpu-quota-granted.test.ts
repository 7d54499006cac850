import { expect, test } from 'vitest';
import { gpuQuotaGranted } from '#rules/constraints/train/gpu-quota-granted.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses GPU machines to an account without a quota', () => {
  const situation = situationFrom(`problem: { task: image-classification }
account: { gpuQuota: 0 }`);
  const option = optionIn(situation, 'training-compute/sagemaker-training');
  expect(codeOf(gpuQuotaGranted.check(option, situation))).toBe('gpu-quota');
});

test('allows them with one', () => {
  const situation = situationFrom(`problem: { task: image-classification }
account: { gpuQuota: 2 }`);
  const option = optionIn(situation, 'training-compute/sagemaker-training');
  expect(codeOf(gpuQuotaGranted.check(option, situation))).toBe(undefined);
});
