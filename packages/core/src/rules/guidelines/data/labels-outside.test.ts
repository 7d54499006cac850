import { expect, test } from 'vitest';
import { labelsOutside } from '#rules/guidelines/data/labels-outside.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours an own tool in a new account', () => {
  const situation = situationFrom(`problem: { task: object-detection, labels: 50 }`);
  const option = optionIn(situation, 'labelling/labelling-tool');
  expect(codeOf(labelsOutside.weigh(option, situation))).toBe('labels-outside');
});

test('favours what the account knows', () => {
  const situation = situationFrom(`problem: { task: object-detection, labels: 50 }
account: { usedInLast12Months: [ground-truth] }`);
  const option = optionIn(situation, 'labelling/ground-truth');
  expect(codeOf(labelsOutside.weigh(option, situation))).toBe('labels-known-here');
});
