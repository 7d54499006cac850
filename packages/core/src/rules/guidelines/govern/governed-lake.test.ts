import { expect, test } from 'vitest';
import { governedLake } from '#rules/guidelines/govern/governed-lake.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours grants where teams have different rights', () => {
  const situation = situationFrom('data: { readingTeams: 3 }');
  const option = optionIn(situation, 'access/lake-formation');
  expect(codeOf(governedLake.weigh(option, situation))).toBe('lake-many-teams');
});

test('favours policies for one team', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'access/iam');
  expect(codeOf(governedLake.weigh(option, situation))).toBe('one-team-policies');
});

test('speaks against a lake for one team', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'access/lake-formation');
  expect(codeOf(governedLake.weigh(option, situation))).toBe('lake-not-needed');
});
