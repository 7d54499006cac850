import { expect, test } from 'vitest';
import { enoughRows } from '#rules/constraints/train/enough-rows.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses AutoML on a handful of rows', () => {
  const situation = situationFrom('data: { rows: 200 }');
  const option = optionIn(situation, 'training-method/autopilot');
  expect(codeOf(enoughRows.check(option, situation))).toBe('rows-under-limit');
});

test('allows it from the minimum on', () => {
  const situation = situationFrom('data: { rows: 250 }');
  const option = optionIn(situation, 'training-method/autopilot');
  expect(codeOf(enoughRows.check(option, situation))).toBe(undefined);
});
