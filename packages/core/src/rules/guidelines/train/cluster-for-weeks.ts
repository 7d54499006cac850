import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

const weekSeconds = 7 * 86_400;

/** Several machines for weeks need a cluster that mends itself. */
export const clusterForWeeks: Guideline = {
  id: 'TC-10 cluster',
  reads: ['training.distributed', 'training.duration', 'team.skills'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'hyperpod') return undefined;
    const isLong = (need.training?.duration?.expected ?? 0) > weekSeconds;
    const facts = page('hyperpod', 'resume');
    return isLong
      ? { points: 80, statement: say('cluster-for-weeks', {}), facts }
      : { points: -10, statement: say('cluster-too-much', {}), facts };
  },
};
