import { expect, test } from 'vitest';
import { reservedCapacity } from '#rules/guidelines/train/reserved-capacity.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a reservation for a fixed date', () => {
  const situation = situationFrom(`problem: { task: text-generation, customisation: high }
training: { distributed: true, interruptible: false, deadlineSlack: 1.1 }`);
  const option = optionIn(situation, 'training-purchase/training-plan');
  expect(codeOf(reservedCapacity.weigh(option, situation))).toBe('reserved-capacity');
});

test('speaks against it otherwise', () => {
  const situation = situationFrom(`problem: { task: text-generation, customisation: high }
training: { distributed: true }`);
  const option = optionIn(situation, 'training-purchase/training-plan');
  expect(codeOf(reservedCapacity.weigh(option, situation))).toBe('plan-is-final');
});
