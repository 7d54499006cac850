import { expect, test } from 'vitest';
import { declaredTables } from '#rules/guidelines/data/declared-tables.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours declared tables', () => {
  const situation = situationFrom(`data: { readers: [athena] }`);
  const option = optionIn(situation, 'catalogue/glue-data-catalog');
  expect(codeOf(declaredTables.weigh(option, situation))).toBe('schema-declared');
});

test('favours a crawler for files of others', () => {
  const situation = situationFrom(`data: { readers: [athena], sources: [saas] }`);
  const option = optionIn(situation, 'catalogue/glue-crawler');
  expect(codeOf(declaredTables.weigh(option, situation))).toBe('schema-drifts');
});
