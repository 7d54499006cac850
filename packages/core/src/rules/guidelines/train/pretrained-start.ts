import { isGenerative } from '#advice/is-generative.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Images and language start from a pretrained model; tables do not. */
export const pretrainedStart: Guideline = {
  id: 'PF-06 pretrained',
  reads: ['problem.task', 'problem.customisation'],
  basis: 'heuristic',
  weigh(option, { need, workload }) {
    const { task } = need.problem;
    if (option.service !== 'jumpstart') return undefined;
    const facts = page('jumpstart', 'models');
    if (workload.modality === 'tabular')
      return { points: -6, statement: say('tables-have-trees', {}), facts };
    return {
      points: isGenerative(task) ? 8 : 4,
      statement: say('pretrained-start', { task }),
      facts,
    };
  },
};
