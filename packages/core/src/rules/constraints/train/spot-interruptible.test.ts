import { expect, test } from 'vitest';
import { spotInterruptible } from '#rules/constraints/train/spot-interruptible.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses spare capacity when a run must not be interrupted', () => {
  const situation = situationFrom('training: { interruptible: false }');
  const option = optionIn(situation, 'training-purchase/managed-spot');
  expect(codeOf(spotInterruptible.check(option, situation))).toBe('not-interruptible');
});

test('allows it when nothing is said', () => {
  const situation = situationFrom('');
  const option = optionIn(situation, 'training-purchase/managed-spot');
  expect(codeOf(spotInterruptible.check(option, situation))).toBe(undefined);
});
