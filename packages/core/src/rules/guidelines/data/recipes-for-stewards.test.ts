import { expect, test } from 'vitest';
import { recipesForStewards } from '#rules/guidelines/data/recipes-for-stewards.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('speaks against recipes before a training', () => {
  const situation = situationFrom(``);
  const option = optionIn(situation, 'prepare/databrew');
  expect(codeOf(recipesForStewards.weigh(option, situation))).toBe('recipes-for-stewards');
});
