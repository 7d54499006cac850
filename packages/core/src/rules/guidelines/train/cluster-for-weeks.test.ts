import { expect, test } from 'vitest';
import { clusterForWeeks } from '#rules/guidelines/train/cluster-for-weeks.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a cluster for weeks', () => {
  const situation = situationFrom(`problem: { task: text-generation, customisation: high }
training: { distributed: true, duration: 14 days }`);
  const option = optionIn(situation, 'training-compute/hyperpod');
  expect(codeOf(clusterForWeeks.weigh(option, situation))).toBe('cluster-for-weeks');
});

test('speaks against it for days', () => {
  const situation = situationFrom(`problem: { task: text-generation, customisation: high }
training: { distributed: true, duration: 2 days }`);
  const option = optionIn(situation, 'training-compute/hyperpod');
  expect(codeOf(clusterForWeeks.weigh(option, situation))).toBe('cluster-too-much');
});
