import { expect, test } from 'vitest';
import { classesWithinLimit } from '#rules/constraints/service/classes-within-limit.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses more classes than the service knows', () => {
  const situation = situationFrom('problem: { task: image-classification, classes: 900 }');
  const option = optionIn(situation, 'approach/rekognition-custom-labels');
  expect(codeOf(classesWithinLimit.check(option, situation))).toBe('classes-over-limit');
});

test('allows a few', () => {
  const situation = situationFrom('problem: { task: image-classification, classes: 9 }');
  const option = optionIn(situation, 'approach/rekognition-custom-labels');
  expect(codeOf(classesWithinLimit.check(option, situation))).toBe(undefined);
});
