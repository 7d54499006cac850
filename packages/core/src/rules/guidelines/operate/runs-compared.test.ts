import { expect, test } from 'vitest';
import { runsCompared } from '#rules/guidelines/operate/runs-compared.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours tracking', () => {
  const situation = situationFrom(`problem: { task: object-detection }`);
  const option = optionIn(situation, 'tracking/mlflow');
  expect(codeOf(runsCompared.weigh(option, situation))).toBe('runs-compared');
});
