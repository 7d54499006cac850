import { expect, test } from 'vitest';
import { ownSpark } from '#rules/guidelines/data/own-spark.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours EMR for its people', () => {
  const situation = situationFrom(`team: { skills: [spark] }
data: { readers: [emr] }`);
  const option = optionIn(situation, 'prepare/emr-serverless');
  expect(codeOf(ownSpark.weigh(option, situation))).toBe('spark-own-images');
});

test('speaks against it otherwise', () => {
  const situation = situationFrom(``);
  const option = optionIn(situation, 'prepare/emr-serverless');
  expect(codeOf(ownSpark.weigh(option, situation))).toBe('spark-without-bookmarks');
});
