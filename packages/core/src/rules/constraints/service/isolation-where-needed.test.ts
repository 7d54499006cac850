import { expect, test } from 'vitest';
import { isolationWhereNeeded } from '#rules/constraints/service/isolation-where-needed.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('refuses what cannot isolate its containers', () => {
  const situation = situationFrom('deployment: { networkIsolation: true }');
  const option = optionIn(situation, 'real-time/endpoint-serverless');
  expect(codeOf(isolationWhereNeeded.check(option, situation))).toBe('no-isolation');
});

test('allows what can', () => {
  const situation = situationFrom('deployment: { networkIsolation: true }');
  const option = optionIn(situation, 'real-time/endpoint-realtime');
  expect(codeOf(isolationWhereNeeded.check(option, situation))).toBe(undefined);
});
