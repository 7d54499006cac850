import { expect, test } from 'vitest';
import { sqlOnS3 } from '#rules/guidelines/data/sql-on-s3.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours SQL where all data lies in S3 and the team writes it', () => {
  const situation = situationFrom(`data: { sources: [s3] }
team: { skills: [sql] }`);
  const option = optionIn(situation, 'prepare/athena');
  expect(codeOf(sqlOnS3.weigh(option, situation))).toBe('sql-on-s3');
});

test('speaks against it elsewhere', () => {
  const situation = situationFrom('data: { sources: [database] }');
  const option = optionIn(situation, 'prepare/athena');
  expect(codeOf(sqlOnS3.weigh(option, situation))).toBe('not-all-in-s3');
});
