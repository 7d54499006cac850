import { expect, test } from 'vitest';
import { fullControl } from '#rules/guidelines/train/full-control.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours an own script where full control is wanted', () => {
  const situation = situationFrom('problem: { task: regression, customisation: high }');
  const option = optionIn(situation, 'training-method/own-script');
  expect(codeOf(fullControl.weigh(option, situation))).toBe('script-full-control');
});

test('speaks against it elsewhere', () => {
  const situation = situationFrom('problem: { task: regression }');
  const option = optionIn(situation, 'training-method/own-script');
  expect(codeOf(fullControl.weigh(option, situation))).toBe('script-more-work');
});
