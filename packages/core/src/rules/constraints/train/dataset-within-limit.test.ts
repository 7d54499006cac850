import { expect, test } from 'vitest';
import { datasetWithinLimit } from '#rules/constraints/train/dataset-within-limit.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses more data than the tool takes', () => {
  const situation = situationFrom('data: { size: 6 GB }');
  const option = optionIn(situation, 'prepare/data-wrangler');
  expect(codeOf(datasetWithinLimit.check(option, situation))).toBe('dataset-over-limit');
});

test('counts the data of the next twelve months', () => {
  const situation = situationFrom('data: { size: 4 GB, sizeIn12Months: 6 GB }');
  const option = optionIn(situation, 'prepare/data-wrangler');
  expect(codeOf(datasetWithinLimit.check(option, situation))).toBe('dataset-over-limit');
});

test('allows what fits', () => {
  const situation = situationFrom('data: { size: 4 GB }');
  const option = optionIn(situation, 'prepare/data-wrangler');
  expect(codeOf(datasetWithinLimit.check(option, situation))).toBe(undefined);
});
