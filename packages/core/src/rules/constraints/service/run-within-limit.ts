import { say } from '#messages/statement.ts';
import { limitOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** A run must end before the service ends it. */
export const runWithinLimit: Constraint = {
  id: 'TC-11 run time',
  reads: ['training.duration', 'data.size'],
  basis: 'stated',
  check(option) {
    const limit = limitOf(option, 'runMaxSeconds');
    const seconds = option.sizing.runSeconds;
    if (limit === undefined || seconds === undefined || seconds <= limit.value) return undefined;
    return {
      statement: say('run-over-limit', { seconds, limit: limit.value }),
      facts: limit.facts,
    };
  },
};
