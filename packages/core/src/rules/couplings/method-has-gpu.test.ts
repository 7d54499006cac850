import { expect, test } from 'vitest';
import { methodHasGpu } from '#rules/couplings/method-has-gpu.ts';
import { codeOf, optionIn, situationFrom } from '../../../test/situations.ts';

function clash(text: string) {
  const situation = situationFrom(text);
  const compute = optionIn(situation, 'training-compute/sagemaker-training');
  const option = optionIn(situation, 'training-method/jumpstart');
  return codeOf(methodHasGpu.check(option, new Map([[compute.decision, compute]]), situation));
}

test('refuses to fine-tune a pretrained model without a GPU', () => {
  expect(clash('problem: { task: regression }')).toBe('method-wants-gpu');
});

test('allows it on a GPU', () => {
  expect(clash('problem: { task: image-classification }')).toBe(undefined);
});
