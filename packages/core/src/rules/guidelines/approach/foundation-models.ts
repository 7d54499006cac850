import { isGenerative } from '#advice/is-generative.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import { wantsControl } from '#rules/needs-read.ts';
import type { Guideline } from '#rules/rule.ts';

/** Generation needs no training, unless weights or the place of the work matter. */
export const foundationModels: Guideline = {
  id: 'PF-13 generation',
  reads: ['problem.task', 'problem.customisation', 'constraints.residency', 'training.framework'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'bedrock' || !isGenerative(need.problem.task)) return undefined;
    if (need.constraints?.residency === 'france')
      return {
        points: -20,
        statement: say('routing-leaves-country', {}),
        facts: page('bedrock', 'routing'),
      };
    if (wantsControl(need)) return undefined;
    const { task } = need.problem;
    return {
      points: 30,
      statement: say('foundation-model', { task }),
      facts: page('bedrock', task === 'agent' ? 'agents' : 'models'),
    };
  },
};
