import { expect, test } from 'vitest';
import { commitmentAfterBaseline } from '#rules/guidelines/operate/commitment-after-baseline.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('speaks against a commitment before a baseline', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'commitment/savings-plan');
  expect(codeOf(commitmentAfterBaseline.weigh(option, situation))).toBe('commitment-too-early');
});

test('favours one for steady traffic over years', () => {
  const situation = situationFrom(`deployment: { traffic: { mean: 20 req/s, shape: steady } }
constraints: { horizon: 24 months }`);
  const option = optionIn(situation, 'commitment/savings-plan');
  expect(codeOf(commitmentAfterBaseline.weigh(option, situation))).toBe('commitment-steady');
});
