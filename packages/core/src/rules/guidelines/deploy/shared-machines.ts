import { isGenerative } from '#advice/is-generative.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Models of different kinds, or on GPUs, share machines with a part each. */
export const sharedMachines: Guideline = {
  id: 'DM-07 components',
  reads: ['deployment.models', 'deployment.gpu', 'problem.task'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'inference-components') return undefined;
    const facts = page('inference-components', 'share');
    const onGpu = need.deployment?.gpu ?? isGenerative(need.problem.task);
    return onGpu
      ? { points: 8, statement: say('models-share-gpus', {}), facts }
      : { points: 1, statement: say('own-scaling-each', {}), facts };
  },
};
