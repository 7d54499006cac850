import { say } from '#messages/statement.ts';
import type { Constraint } from '#rules/rule.ts';

/** The expected slowest answer of a hundred must come in time. */
export const latencyWithinNeed: Constraint = {
  id: 'DM-05 latency',
  reads: ['deployment.latency', 'deployment.processingTime'],
  basis: 'heuristic',
  check(option, { need }) {
    const limit = need.deployment?.latency?.high;
    const seconds = option.sizing.latencySeconds;
    if (limit === undefined || seconds === undefined || seconds <= limit) return undefined;
    return { statement: say('latency-over-need', { seconds, limit }) };
  },
};
