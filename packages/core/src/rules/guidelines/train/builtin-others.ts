import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Groups, outliers, series and topics have built-in algorithms; those for vision age. */
export const builtinOthers: Guideline = {
  id: 'PF-15 built in',
  reads: ['problem.task', 'data.modality'],
  basis: 'heuristic',
  weigh(option, { need, workload }) {
    const { task } = need.problem;
    if (option.service !== 'builtin-algorithm' || workload.isTabularSupervised) return undefined;
    const facts = page('builtin-algorithm', 'list');
    return workload.modality === 'image'
      ? { points: -3, statement: say('aged-vision', {}), facts }
      : { points: 4, statement: say('builtin-covers', { task }), facts };
  },
};
