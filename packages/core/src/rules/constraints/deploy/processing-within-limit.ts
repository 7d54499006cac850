import { say } from '#messages/statement.ts';
import { limitOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** The slowest request must be answered before the service gives up. */
export const processingWithinLimit: Constraint = {
  id: 'DM-02 processing',
  reads: ['deployment.processingTime'],
  basis: 'stated',
  check(option, { workload }) {
    const limit = limitOf(option, 'processingMaxSeconds');
    const seconds = workload.serving.processingSeconds.high;
    if (option.decision !== 'real-time' || limit === undefined || seconds <= limit.value)
      return undefined;
    return {
      statement: say('processing-over-limit', { seconds, limit: limit.value }),
      facts: limit.facts,
    };
  },
};
