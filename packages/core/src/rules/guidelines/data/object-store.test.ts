import { expect, test } from 'vitest';
import { objectStore } from '#rules/guidelines/data/object-store.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours S3 as the common ground', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'store/s3');
  expect(codeOf(objectStore.weigh(option, situation))).toBe('storage-default');
});

test('speaks against tables by default', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'store/s3-tables');
  expect(codeOf(objectStore.weigh(option, situation))).toBe('tables-not-needed');
});
