import { say } from '#messages/statement.ts';
import { limitOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** Requests in flight at the peak (rate x time) must stay under what one endpoint runs at once. */
export const concurrencyWithinLimit: Constraint = {
  id: 'DM-03 concurrency',
  reads: ['deployment.traffic.peak', 'deployment.processingTime'],
  basis: 'stated',
  check(option, { workload }) {
    const limit = limitOf(option, 'concurrencyMax');
    const inFlight = workload.serving.peakRate.high * workload.serving.processingSeconds.high;
    if (limit === undefined || inFlight <= limit.value) return undefined;
    return {
      statement: say('concurrency-over-limit', { inFlight, limit: limit.value }),
      facts: limit.facts,
    };
  },
};
