import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Trees train on CPUs; own machines only pay when the host itself must be controlled. */
export const trainingMachines: Guideline = {
  id: 'TC-01 machines',
  reads: ['problem.task', 'data.size', 'training.hostControl'],
  basis: 'heuristic',
  weigh(option, { need, workload }) {
    if (option.decision !== 'training-compute') return undefined;
    const isOwn = option.service === 'ec2-gpu';
    if (need.training?.hostControl === true) {
      return isOwn
        ? {
            points: 40,
            statement: say('host-control-asked', {}),
            facts: page('ec2-gpu', 'families'),
          }
        : undefined;
    }
    if (isOwn && workload.isTabularSupervised)
      return { points: -4, statement: say('gpu-gives-little', {}) };
    if (isOwn) return { points: -2, statement: say('machines-to-look-after', {}) };
    return {
      points: 1,
      statement: say('managed-training', {}),
      facts: page('sagemaker-training', 'stopping'),
    };
  },
};
