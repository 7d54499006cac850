import { expect, test } from 'vitest';
import { pretrainedStart } from '#rules/guidelines/train/pretrained-start.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours pretrained models for images', () => {
  const situation = situationFrom(`problem: { task: object-detection }`);
  const option = optionIn(situation, 'training-method/jumpstart');
  expect(codeOf(pretrainedStart.weigh(option, situation))).toBe('pretrained-start');
});

test('speaks against them for tables', () => {
  const situation = situationFrom(`problem: { task: regression }`);
  const option = optionIn(situation, 'training-method/jumpstart');
  expect(codeOf(pretrainedStart.weigh(option, situation))).toBe('tables-have-trees');
});
