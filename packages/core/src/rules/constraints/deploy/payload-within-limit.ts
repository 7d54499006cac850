import { say } from '#messages/statement.ts';
import { limitOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** The largest request must fit. */
export const payloadWithinLimit: Constraint = {
  id: 'DM-02 payload',
  reads: ['deployment.payload'],
  basis: 'stated',
  check(option, { workload }) {
    const limit = limitOf(option, 'payloadMaxBytes');
    const bytes = workload.serving.payloadBytes.high;
    if (option.decision !== 'real-time' || limit === undefined || bytes <= limit.value)
      return undefined;
    return {
      statement: say('payload-over-limit', { bytes, limit: limit.value }),
      facts: limit.facts,
    };
  },
};
