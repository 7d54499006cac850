import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Coupling } from '#rules/rule.ts';

/** Pretrained networks are fine-tuned on GPUs. */
export const methodHasGpu: Coupling = {
  id: 'TC-02 method',
  reads: ['problem.task', 'training.gpu'],
  basis: 'stated',
  check(option, selection) {
    if (option.service !== 'jumpstart') return undefined;
    const compute = selection.get('training-compute');
    if (compute === undefined || (compute.sizing.gpuCount ?? 0) > 0) return undefined;
    return { statement: say('method-wants-gpu', {}), facts: page('jumpstart', 'types') };
  },
};
