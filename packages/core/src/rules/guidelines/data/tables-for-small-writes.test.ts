import { expect, test } from 'vitest';
import { tablesForSmallWrites } from '#rules/guidelines/data/tables-for-small-writes.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours tables for frequent writes read by several engines', () => {
  const situation = situationFrom('data: { cadence: hourly, readers: [athena, spark] }');
  const option = optionIn(situation, 'store/s3-tables');
  expect(codeOf(tablesForSmallWrites.weigh(option, situation))).toBe('tables-small-writes');
});

test('is silent about one reader', () => {
  const situation = situationFrom('data: { cadence: hourly, readers: [athena] }');
  const option = optionIn(situation, 'store/s3-tables');
  expect(codeOf(tablesForSmallWrites.weigh(option, situation))).toBe(undefined);
});
