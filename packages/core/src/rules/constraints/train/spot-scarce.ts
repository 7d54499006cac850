import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** Runs longer than this outlast any spare capacity of large machines. */
const longSeconds = 7 * 86_400;

/** Spare capacity of several large machines at once, for weeks, is not to be had. */
export const spotScarce: Constraint = {
  id: 'TC-05 scarce capacity',
  reads: ['training.distributed', 'training.duration'],
  basis: 'heuristic',
  check(option, { need }) {
    const seconds = need.training?.duration?.expected ?? 0;
    const isLarge = need.training?.distributed === true && seconds > longSeconds;
    if (option.service !== 'managed-spot' || !isLarge) return undefined;
    return { statement: say('spot-scarce', { seconds }), facts: page('managed-spot', 'saving') };
  },
};
