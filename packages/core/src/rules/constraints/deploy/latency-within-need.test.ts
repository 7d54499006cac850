import { expect, test } from 'vitest';
import { latencyWithinNeed } from '#rules/constraints/deploy/latency-within-need.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses a queue where the answer is due before it ends', () => {
  const situation = situationFrom('deployment: { latency: 2 s }');
  const option = optionIn(situation, 'real-time/endpoint-async');
  expect(codeOf(latencyWithinNeed.check(option, situation))).toBe('latency-over-need');
});

test('refuses every machine when the stated work takes longer than the deadline', () => {
  const situation = situationFrom('deployment: { latency: 50 ms, processingTime: 80 ms }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(latencyWithinNeed.check(option, situation))).toBe('latency-over-need');
});

test('excludes nothing on an assumed working time', () => {
  const situation = situationFrom(`problem: { task: image-classification }
deployment: { latency: 20 ms }`);
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(latencyWithinNeed.check(option, situation))).toBe(undefined);
});
