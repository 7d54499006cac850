import { expect, test } from 'vitest';
import { answersTheCaller } from '#rules/constraints/deploy/answers-the-caller.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses an answer in a bucket to a caller who waits', () => {
  const situation = situationFrom('deployment: { latency: 2 s }');
  const option = optionIn(situation, 'real-time/endpoint-async');
  expect(codeOf(answersTheCaller.check(option, situation))).toBe('no-answer');
});

test('allows it when nobody waits on the line', () => {
  const situation = situationFrom('deployment: { latency: 5 min }');
  const option = optionIn(situation, 'real-time/endpoint-async');
  expect(codeOf(answersTheCaller.check(option, situation))).toBe(undefined);
});

test('allows it when no deadline is named', () => {
  const situation = situationFrom('deployment: { modes: [real-time] }');
  const option = optionIn(situation, 'real-time/endpoint-async');
  expect(codeOf(answersTheCaller.check(option, situation))).toBe(undefined);
});
