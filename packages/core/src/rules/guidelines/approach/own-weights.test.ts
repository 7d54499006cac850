import { expect, test } from 'vitest';
import { ownWeights } from '#rules/guidelines/approach/own-weights.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours an own model for own architectures', () => {
  const situation = situationFrom(`problem: { task: defect-detection, customisation: high }`);
  const option = optionIn(situation, 'approach/own-model');
  expect(codeOf(ownWeights.weigh(option, situation))).toBe('own-weights');
});

test('is silent where nothing asks for it', () => {
  const situation = situationFrom(`problem: { task: defect-detection }`);
  const option = optionIn(situation, 'approach/own-model');
  expect(codeOf(ownWeights.weigh(option, situation))).toBe(undefined);
});
