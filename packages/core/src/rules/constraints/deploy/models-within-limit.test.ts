import { expect, test } from 'vitest';
import { modelsWithinLimit } from '#rules/constraints/deploy/models-within-limit.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses more serverless endpoints than a Region holds', () => {
  const situation = situationFrom('deployment: { models: 200 }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(modelsWithinLimit.check(option, situation))).toBe('models-over-limit');
});

test('allows a handful', () => {
  const situation = situationFrom('deployment: { models: 5 }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(modelsWithinLimit.check(option, situation))).toBe(undefined);
});
