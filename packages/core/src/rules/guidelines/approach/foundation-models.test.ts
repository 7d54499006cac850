import { expect, test } from 'vitest';
import { foundationModels } from '#rules/guidelines/approach/foundation-models.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours foundation models', () => {
  const situation = situationFrom(`problem: { task: summarisation }`);
  const option = optionIn(situation, 'approach/bedrock');
  expect(codeOf(foundationModels.weigh(option, situation))).toBe('foundation-model');
});

test('speaks against profiles that leave the country', () => {
  const situation = situationFrom(`problem: { task: summarisation }
constraints: { residency: france }`);
  const option = optionIn(situation, 'approach/bedrock');
  expect(codeOf(foundationModels.weigh(option, situation))).toBe('routing-leaves-country');
});

test('is silent where weights of one’s own are wanted', () => {
  const situation = situationFrom(`problem: { task: text-generation, customisation: high }`);
  const option = optionIn(situation, 'approach/bedrock');
  expect(codeOf(foundationModels.weigh(option, situation))).toBe(undefined);
});
