import { expect, test } from 'vitest';
import { builtinOthers } from '#rules/guidelines/train/builtin-others.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a built-in algorithm for outliers', () => {
  const situation = situationFrom(`problem: { task: anomaly-detection }`);
  const option = optionIn(situation, 'training-method/builtin-algorithm');
  expect(codeOf(builtinOthers.weigh(option, situation))).toBe('builtin-covers');
});

test('speaks against those for vision', () => {
  const situation = situationFrom(`problem: { task: defect-detection }`);
  const option = optionIn(situation, 'training-method/builtin-algorithm');
  expect(codeOf(builtinOthers.weigh(option, situation))).toBe('aged-vision');
});

test('leaves tables to the rule of trees', () => {
  const situation = situationFrom(`problem: { task: regression }`);
  const option = optionIn(situation, 'training-method/builtin-algorithm');
  expect(codeOf(builtinOthers.weigh(option, situation))).toBe(undefined);
});
