import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Scoring a file needs machines only while it lasts. */
export const nobodyWaits: Guideline = {
  id: 'DM-01 nobody waits',
  reads: ['deployment.batch.cadence', 'deployment.modes'],
  basis: 'stated',
  weigh(option, { workload }) {
    if (option.decision !== 'batch') return undefined;
    const facts = page('batch-transform', 'job');
    if (option.service !== 'batch-transform')
      return { points: -1, statement: say('endpoint-for-batch', {}), facts };
    const times = workload.serving.batchesPerMonth;
    return { points: 3, statement: say('nobody-waits', { times }), facts };
  },
};
