import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

const weekSeconds = 7 * 86_400;

/**
 * 1,200 dollars a month at 15 a point (`worthUsd`): half a day of four ml.p4d.24xlarge at 25.25 dollars an hour (price
 * book, us-east-1, 2026-11-22). In a run of weeks a node fails; found and replaced by hand, at night or on a Sunday,
 * it stops all of them for at least that long, and HyperPod replaces it and resumes by itself.
 */
const pointsForMending = 80;

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
      ? { points: pointsForMending, statement: say('cluster-for-weeks', {}), facts }
      : { points: -10, statement: say('cluster-too-much', {}), facts };
  },
};
