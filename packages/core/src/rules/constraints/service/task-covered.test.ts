import { expect, test } from 'vitest';
import { taskCovered } from '#rules/constraints/service/task-covered.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses a method that does not know the task', () => {
  const situation = situationFrom('problem: { task: sentiment-analysis }');
  const option = optionIn(situation, 'training-method/builtin-algorithm');
  expect(codeOf(taskCovered.check(option, situation))).toBe('task-not-covered');
});

test('refuses a tool that is not made for the data', () => {
  const situation = situationFrom('problem: { task: object-detection }');
  const option = optionIn(situation, 'prepare/athena');
  expect(codeOf(taskCovered.check(option, situation))).toBe('modality-not-covered');
});

test('allows a method that knows it', () => {
  const situation = situationFrom('problem: { task: regression }');
  const option = optionIn(situation, 'training-method/builtin-algorithm');
  expect(codeOf(taskCovered.check(option, situation))).toBe(undefined);
});
