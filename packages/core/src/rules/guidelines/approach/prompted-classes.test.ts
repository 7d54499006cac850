import { expect, test } from 'vitest';
import { promptedClasses } from '#rules/guidelines/approach/prompted-classes.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a prompt with few examples', () => {
  const situation = situationFrom(`problem: { task: text-classification, labels: 80 }`);
  const option = optionIn(situation, 'approach/bedrock');
  expect(codeOf(promptedClasses.weigh(option, situation))).toBe('few-labels-prompt');
});

test('favours it for topics', () => {
  const situation = situationFrom(`problem: { task: topic-discovery }`);
  const option = optionIn(situation, 'approach/bedrock');
  expect(codeOf(promptedClasses.weigh(option, situation))).toBe('topics-by-prompt');
});

test('speaks against it for classes with many examples', () => {
  const situation = situationFrom(`problem: { task: text-classification, labels: 50000 }`);
  const option = optionIn(situation, 'approach/bedrock');
  expect(codeOf(promptedClasses.weigh(option, situation))).toBe('costly-by-token');
});
