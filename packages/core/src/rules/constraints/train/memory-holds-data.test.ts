import { expect, test } from 'vitest';
import { memoryHoldsData } from '#rules/constraints/train/memory-holds-data.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses a machine that cannot hold the table', () => {
  const situation = situationFrom('data: { size: 200 GB }');
  const option = optionIn(situation, 'training-compute/ec2-gpu');
  expect(codeOf(memoryHoldsData.check(option, situation))).toBe('memory-too-small');
});

test('allows one that can', () => {
  const situation = situationFrom('data: { size: 1 GB }');
  const option = optionIn(situation, 'training-compute/sagemaker-training');
  expect(codeOf(memoryHoldsData.check(option, situation))).toBe(undefined);
});
