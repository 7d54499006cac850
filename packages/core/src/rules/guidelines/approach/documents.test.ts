import { expect, test } from 'vitest';
import { documents } from '#rules/guidelines/approach/documents.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours Textract for documents', () => {
  const situation = situationFrom(`problem: { task: document-extraction }`);
  const option = optionIn(situation, 'approach/textract');
  expect(codeOf(documents.weigh(option, situation))).toBe('documents-read');
});

test('speaks against a language model for positions', () => {
  const situation = situationFrom(`problem: { task: document-extraction }`);
  const option = optionIn(situation, 'approach/bedrock');
  expect(codeOf(documents.weigh(option, situation))).toBe('documents-not-reasoned');
});

test('is silent about other tasks', () => {
  const situation = situationFrom(`problem: { task: summarisation }`);
  const option = optionIn(situation, 'approach/bedrock');
  expect(codeOf(documents.weigh(option, situation))).toBe(undefined);
});
