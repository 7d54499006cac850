import { expect, test } from 'vitest';
import { spotWaitWithinCap } from '#rules/couplings/spot-wait-within-cap.ts';
import { codeOf, optionIn, situationFrom } from '../../../test/situations.ts';

const situation = situationFrom('training: { duration: 2 h }');

function beside(...paths: readonly string[]) {
  const options = paths.map((path) => optionIn(situation, path));
  return new Map(options.map((option) => [option.decision, option]));
}

test('refuses spot for long runs of a built-in algorithm', () => {
  const option = optionIn(situation, 'training-purchase/managed-spot');
  const selection = beside(
    'training-method/builtin-algorithm',
    'training-compute/sagemaker-training',
  );
  expect(codeOf(spotWaitWithinCap.check(option, selection, situation))).toBe('spot-wait');
});
