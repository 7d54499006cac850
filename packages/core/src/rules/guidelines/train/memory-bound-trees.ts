import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** XGBoost waits for memory, not for the processor: general-purpose machines suit it. */
export const memoryBoundTrees: Guideline = {
  id: 'TC-01 memory-bound',
  reads: ['problem.task'],
  basis: 'stated',
  weigh(option, { workload }) {
    const type = option.sizing.instanceType ?? '';
    if (
      option.service !== 'sagemaker-training' ||
      !workload.isTabularSupervised ||
      !/^ml\.m\d/u.test(type)
    )
      return undefined;
    return {
      points: 0.5,
      statement: say('memory-bound-training', { type }),
      facts: page('sagemaker-training', 'xgboost'),
    };
  },
};
