import { expect, test } from 'vitest';
import { recommenders } from '#rules/guidelines/approach/recommenders.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours managed recipes', () => {
  const situation = situationFrom(`problem: { task: recommendation }`);
  const option = optionIn(situation, 'approach/personalize');
  expect(codeOf(recommenders.weigh(option, situation))).toBe('recipes-managed');
});

test('speaks against them where drift is to be watched', () => {
  const situation = situationFrom(`problem: { task: recommendation }
operations: { monitoring: [data-drift] }`);
  const option = optionIn(situation, 'approach/personalize');
  expect(codeOf(recommenders.weigh(option, situation))).toBe('recipes-closed-box');
});
