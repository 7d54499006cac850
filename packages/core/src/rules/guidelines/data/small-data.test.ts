import { expect, test } from 'vitest';
import { smallData } from '#rules/guidelines/data/small-data.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours one machine for little data', () => {
  const situation = situationFrom('data: { size: 100 MB }');
  const option = optionIn(situation, 'prepare/sagemaker-processing');
  expect(codeOf(smallData.weigh(option, situation))).toBe('small-data-one-node');
});

test('speaks against Spark for little data', () => {
  const situation = situationFrom('data: { size: 100 MB }');
  const option = optionIn(situation, 'prepare/glue');
  expect(codeOf(smallData.weigh(option, situation))).toBe('small-data-no-spark');
});

test('is silent about larger data', () => {
  const situation = situationFrom('data: { size: 5 GB }');
  const option = optionIn(situation, 'prepare/glue');
  expect(codeOf(smallData.weigh(option, situation))).toBe(undefined);
});
