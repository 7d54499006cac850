import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Boosted trees are the strongest cheap start on tables. */
export const boostedTrees: Guideline = {
  id: 'PF-01 boosted trees',
  reads: ['problem.task', 'data.modality'],
  basis: 'heuristic',
  weigh(option, { need, workload }) {
    if (option.service !== 'builtin-algorithm' || !workload.isTabularSupervised) return undefined;
    const statement = say('trees-for-tables', { task: need.problem.task });
    return { points: 4, statement, facts: page('builtin-algorithm', 'xgboost') };
  },
};
