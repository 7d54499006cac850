import { expect, test } from 'vitest';
import { sharedMachines } from '#rules/guidelines/deploy/shared-machines.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

test('favours components on GPUs', () => {
  const situation = situationFrom(`deployment: { models: 3, gpu: true }`);
  const option = optionIn(situation, 'real-time/inference-components');
  expect(codeOf(sharedMachines.weigh(option, situation))).toBe('models-share-gpus');
});

test('knows them on CPUs', () => {
  const situation = situationFrom(`deployment: { models: 3 }`);
  const option = optionIn(situation, 'real-time/inference-components');
  expect(codeOf(sharedMachines.weigh(option, situation))).toBe('own-scaling-each');
});
