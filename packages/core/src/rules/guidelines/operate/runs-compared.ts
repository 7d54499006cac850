import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Runs that differ in code are compared. */
export const runsCompared: Guideline = {
  id: 'DB-01 tracking',
  reads: ['problem.customisation', 'training.framework', 'operations.audit'],
  basis: 'stated',
  weigh(option, _situation) {
    if (option.service !== 'mlflow') return undefined;
    return {
      points: 4,
      statement: say('runs-compared', {}),
      facts: page('mlflow', 'apps'),
    };
  },
};
