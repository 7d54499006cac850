import { expect, test } from 'vitest';
import { noColdStart } from '#rules/constraints/deploy/no-cold-start.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses a start from nothing before a tight deadline', () => {
  const situation = situationFrom(
    'deployment: { latency: 200 ms, traffic: { mean: 1 req/s, shape: office-hours } }',
  );
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(noColdStart.check(option, situation))).toBe('cold-start');
});

test('allows it when traffic never pauses', () => {
  const situation = situationFrom(
    'deployment: { latency: 200 ms, traffic: { mean: 1 req/s, shape: steady } }',
  );
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(noColdStart.check(option, situation))).toBe(undefined);
});

test('allows it when the answer may take a while', () => {
  const situation = situationFrom('deployment: { latency: 5 s }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(noColdStart.check(option, situation))).toBe(undefined);
});
