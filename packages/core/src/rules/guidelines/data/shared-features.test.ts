import { expect, test } from 'vitest';
import { sharedFeatures } from '#rules/guidelines/data/shared-features.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a store for models that share features', () => {
  const situation = situationFrom(`deployment: { models: 3 }`);
  const option = optionIn(situation, 'features/feature-store');
  expect(codeOf(sharedFeatures.weigh(option, situation))).toBe('features-shared');
});

test('speaks against it for a stream that nobody waits for', () => {
  const situation = situationFrom(`data: { sources: [stream] }`);
  const option = optionIn(situation, 'features/feature-store');
  expect(codeOf(sharedFeatures.weigh(option, situation))).toBe('features-not-shared');
});
