import { expect, test } from 'vitest';
import { modelWithinLimit } from '#rules/constraints/deploy/model-within-limit.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses a model larger than the largest memory', () => {
  const situation = situationFrom('deployment: { modelMemory: 6.5 GB }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(modelWithinLimit.check(option, situation))).toBe('model-over-limit');
});

test('allows one that fits', () => {
  const situation = situationFrom('deployment: { modelMemory: 3 GB }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(modelWithinLimit.check(option, situation))).toBe(undefined);
});
