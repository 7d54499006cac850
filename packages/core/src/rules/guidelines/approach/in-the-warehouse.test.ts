import { expect, test } from 'vitest';
import { inTheWarehouse } from '#rules/guidelines/approach/in-the-warehouse.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours SQL for people of SQL', () => {
  const situation = situationFrom(`data: { sources: [redshift] }
team: { skills: [sql] }
deployment: { modes: [batch] }`);
  const option = optionIn(situation, 'approach/redshift-ml');
  expect(codeOf(inTheWarehouse.weigh(option, situation))).toBe('sql-in-warehouse');
});

test('speaks against it for answers one by one', () => {
  const situation = situationFrom(`data: { sources: [redshift] }
team: { skills: [sql] }`);
  const option = optionIn(situation, 'approach/redshift-ml');
  expect(codeOf(inTheWarehouse.weigh(option, situation))).toBe('sql-only-answers');
});
