import { expect, test } from 'vitest';
import { plainText } from '#rules/guidelines/approach/plain-text.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours it for sentiment', () => {
  const situation = situationFrom(`problem: { task: sentiment-analysis }`);
  const option = optionIn(situation, 'approach/comprehend');
  expect(codeOf(plainText.weigh(option, situation))).toBe('text-api');
});

test('favours it for own classes without people who model', () => {
  const situation = situationFrom(`problem: { task: text-classification, customisation: low }`);
  const option = optionIn(situation, 'approach/comprehend');
  expect(codeOf(plainText.weigh(option, situation))).toBe('text-classes-no-staff');
});

test('speaks against it where control is wanted', () => {
  const situation = situationFrom(`problem: { task: entity-extraction, customisation: high }`);
  const option = optionIn(situation, 'approach/comprehend');
  expect(codeOf(plainText.weigh(option, situation))).toBe('text-own-classes');
});
