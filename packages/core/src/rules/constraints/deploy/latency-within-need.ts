import { say } from '#messages/statement.ts';
import type { Constraint } from '#rules/rule.ts';

/** What no machine can shorten must still leave time for the answer. */
export const latencyWithinNeed: Constraint = {
  id: 'DM-05 latency',
  reads: ['deployment.latency', 'deployment.processingTime'],
  basis: 'heuristic',
  check(option, { need }) {
    const limit = need.deployment?.latency?.high;
    const seconds = option.sizing.latencyFloorSeconds;
    if (limit === undefined || seconds === undefined || seconds <= limit) return undefined;
    return { statement: say('latency-over-need', { seconds, limit }) };
  },
};
