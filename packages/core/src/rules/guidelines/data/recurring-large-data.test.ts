import { expect, test } from 'vitest';
import { recurringLargeData } from '#rules/guidelines/data/recurring-large-data.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours Glue for much data', () => {
  const situation = situationFrom('data: { size: 50 GB }');
  const option = optionIn(situation, 'prepare/glue');
  expect(codeOf(recurringLargeData.weigh(option, situation))).toBe('many-sources-spark');
});

test('favours Glue for many sources', () => {
  const situation = situationFrom('data: { size: 1 GB, sources: [database, saas, s3] }');
  const option = optionIn(situation, 'prepare/glue');
  expect(codeOf(recurringLargeData.weigh(option, situation))).toBe('many-sources-spark');
});

test('is silent about one small source', () => {
  const situation = situationFrom('data: { size: 1 GB, sources: [s3] }');
  const option = optionIn(situation, 'prepare/glue');
  expect(codeOf(recurringLargeData.weigh(option, situation))).toBe(undefined);
});
