import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Answers wanted sooner than this leave no time for a start from nothing. */
const tightSeconds = 1;

/** A tight deadline wants a model that is always loaded. */
export const warmForDeadline: Guideline = {
  id: 'DM-04 warm',
  reads: ['deployment.latency'],
  basis: 'stated',
  weigh(option, { need }) {
    const seconds = need.deployment?.latency?.expected;
    if (option.service !== 'endpoint-realtime' || option.decision !== 'real-time') return undefined;
    if (seconds === undefined || seconds >= tightSeconds) return undefined;
    const statement = say('warm-for-deadline', { seconds });
    return { points: 1, statement, facts: page('endpoint-realtime', 'sustained') };
  },
};
