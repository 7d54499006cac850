import { expect, test } from 'vitest';
import { generalLabels } from '#rules/guidelines/approach/general-labels.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours ready-made labels where nothing is to be adapted', () => {
  const situation = situationFrom(`problem: { task: image-classification, customisation: low }`);
  const option = optionIn(situation, 'approach/rekognition');
  expect(codeOf(generalLabels.weigh(option, situation))).toBe('general-labels');
});

test('speaks against them for own classes', () => {
  const situation = situationFrom(
    `problem: { task: image-classification, customisation: low, classes: 4 }`,
  );
  const option = optionIn(situation, 'approach/rekognition');
  expect(codeOf(generalLabels.weigh(option, situation))).toBe('own-classes');
});
