import { expect, test } from 'vitest';
import { severalMachines } from '#rules/constraints/train/several-machines.ts';
import { codeOf, optionIn, situationFrom } from '../../../../test/situations.ts';

const check = (text: string) => {
  const situation = situationFrom(`problem: { task: object-detection }\n${text}`);
  return codeOf(severalMachines.check(optionIn(situation, 'training-compute/ec2-gpu'), situation));
};

test('refuses one machine for work of several', () => {
  expect(check('training: { distributed: true }')).toBe('one-machine');
});

test('allows it for work of one', () => {
  expect(check('training: { gpu: true }')).toBe(undefined);
});
