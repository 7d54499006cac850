import { expect, test } from 'vitest';
import { keptCluster } from '#rules/guidelines/train/kept-cluster.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours a kept cluster for short runs in a row', () => {
  const situation = situationFrom(`training: { cadence: continuous, duration: 5 min }`);
  const option = optionIn(situation, 'training-purchase/warm-pool');
  expect(codeOf(keptCluster.weigh(option, situation))).toBe('warm-for-short-runs');
});

test('is silent where runs may be interrupted', () => {
  const situation = situationFrom(
    `training: { cadence: continuous, duration: 5 min, interruptible: true }`,
  );
  const option = optionIn(situation, 'training-purchase/warm-pool');
  expect(codeOf(keptCluster.weigh(option, situation))).toBe(undefined);
});
