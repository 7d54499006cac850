import { expect, test } from 'vitest';
import { spotWithSlack } from '#rules/guidelines/train/spot-with-slack.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours spot for runs that may start again', () => {
  const situation = situationFrom('training: { interruptible: true, duration: 20 min }');
  const option = optionIn(situation, 'training-purchase/managed-spot');
  expect(codeOf(spotWithSlack.weigh(option, situation))).toBe('spot-restarts');
});

test('is silent about long runs without checkpoints', () => {
  const situation = situationFrom('training: { interruptible: true, duration: 5 h }');
  const option = optionIn(situation, 'training-purchase/managed-spot');
  expect(codeOf(spotWithSlack.weigh(option, situation))).toBe(undefined);
});

test('favours on-demand before a close deadline', () => {
  const situation = situationFrom('training: { deadlineSlack: 1.2 }');
  const option = optionIn(situation, 'training-purchase/on-demand');
  expect(codeOf(spotWithSlack.weigh(option, situation))).toBe('deadline-not-spot');
});
