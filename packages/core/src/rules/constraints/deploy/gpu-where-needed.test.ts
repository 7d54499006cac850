import { expect, test } from 'vitest';
import { gpuWhereNeeded } from '#rules/constraints/deploy/gpu-where-needed.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses what has no GPU when answers need one', () => {
  const situation = situationFrom('deployment: { gpu: true }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(gpuWhereNeeded.check(option, situation))).toBe('no-gpu');
});

test('allows what has one', () => {
  const situation = situationFrom('deployment: { gpu: true }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(gpuWhereNeeded.check(option, situation))).toBe(undefined);
});
