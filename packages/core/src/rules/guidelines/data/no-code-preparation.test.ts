import { expect, test } from 'vitest';
import { noCodePreparation } from '#rules/guidelines/data/no-code-preparation.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a visual flow for a team without code', () => {
  const situation = situationFrom('team: { skills: [none] }');
  const option = optionIn(situation, 'prepare/data-wrangler');
  expect(codeOf(noCodePreparation.weigh(option, situation))).toBe('prepares-without-code');
});

test('speaks against it for a team that codes', () => {
  const situation = situationFrom('team: { skills: [python] }');
  const option = optionIn(situation, 'prepare/data-wrangler');
  expect(codeOf(noCodePreparation.weigh(option, situation))).toBe('prepares-by-hand');
});
