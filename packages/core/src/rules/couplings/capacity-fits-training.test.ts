import { expect, test } from 'vitest';
import { capacityFitsTraining } from '#rules/couplings/capacity-fits-training.ts';
import { codeOf, optionIn, situationFrom } from '../../../test/situations.ts';

const situation = situationFrom(`problem: { task: text-generation, customisation: high }
training: { distributed: true, memoryPerGpu: 60 GB }`);

function beside(...paths: readonly string[]) {
  const options = paths.map((path) => optionIn(situation, path));
  return new Map(options.map((option) => [option.decision, option]));
}

test('refuses a reservation of small machines', () => {
  const option = optionIn(situation, 'training-purchase/training-plan');
  const selection = beside('training-compute/sagemaker-training/ml.g4dn');
  expect(codeOf(capacityFitsTraining.check(option, selection, situation))).toBe('not-reservable');
});

test('refuses spot for a cluster that stays', () => {
  const option = optionIn(situation, 'training-purchase/managed-spot');
  const selection = beside('training-compute/hyperpod');
  expect(codeOf(capacityFitsTraining.check(option, selection, situation))).toBe('only-for-jobs');
});

test('allows spot for jobs', () => {
  const option = optionIn(situation, 'training-purchase/managed-spot');
  const selection = beside('training-compute/sagemaker-training');
  expect(codeOf(capacityFitsTraining.check(option, selection, situation))).toBe(undefined);
});
