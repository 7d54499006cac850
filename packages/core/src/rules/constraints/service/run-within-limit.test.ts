import { expect, test } from 'vitest';
import { runWithinLimit } from '#rules/constraints/service/run-within-limit.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses a run longer than the service allows', () => {
  const situation = situationFrom('training: { duration: 40 days }');
  const option = optionIn(situation, 'training-compute/sagemaker-training');
  expect(codeOf(runWithinLimit.check(option, situation))).toBe('run-over-limit');
});

test('allows a run of a day', () => {
  const situation = situationFrom('training: { duration: 1 day }');
  const option = optionIn(situation, 'training-compute/sagemaker-training');
  expect(codeOf(runWithinLimit.check(option, situation))).toBe(undefined);
});
