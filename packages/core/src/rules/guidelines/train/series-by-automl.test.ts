import { expect, test } from 'vitest';
import { seriesByAutoml } from '#rules/guidelines/train/series-by-automl.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours AutoML for series', () => {
  const situation = situationFrom(`problem: { task: forecasting }`);
  const option = optionIn(situation, 'training-method/autopilot');
  expect(codeOf(seriesByAutoml.weigh(option, situation))).toBe('series-by-automl');
});

test('is silent where an own network is wanted', () => {
  const situation = situationFrom(`problem: { task: forecasting, customisation: high }`);
  const option = optionIn(situation, 'training-method/autopilot');
  expect(codeOf(seriesByAutoml.weigh(option, situation))).toBe(undefined);
});
