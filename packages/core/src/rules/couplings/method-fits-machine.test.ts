import { expect, test } from 'vitest';
import { methodFitsMachine } from '#rules/couplings/method-fits-machine.ts';
import { codeOf, optionIn, situationFrom } from '../../../test/situations.ts';

const situation = situationFrom('');

function beside(...paths: readonly string[]) {
  const options = paths.map((path) => optionIn(situation, path));
  return new Map(options.map((option) => [option.decision, option]));
}

test('refuses a built-in algorithm on an own machine', () => {
  const option = optionIn(situation, 'training-compute/ec2-gpu');
  const selection = beside('training-method/builtin-algorithm');
  expect(codeOf(methodFitsMachine.check(option, selection, situation))).toBe('only-on-sagemaker');
});

test('refuses managed spot on an own machine', () => {
  const option = optionIn(situation, 'training-compute/ec2-gpu');
  const selection = beside('training-method/own-script', 'training-purchase/managed-spot');
  expect(codeOf(methodFitsMachine.check(option, selection, situation))).toBe('only-on-sagemaker');
});

test('allows an own script on it', () => {
  const option = optionIn(situation, 'training-compute/ec2-gpu');
  const selection = beside(
    'training-method/own-script',
    'training-purchase/on-demand',
    'tuning/none',
  );
  expect(codeOf(methodFitsMachine.check(option, selection, situation))).toBe(undefined);
});
