import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** Spare capacity may be taken back at any moment. */
export const spotInterruptible: Constraint = {
  id: 'TC-05 interruptible',
  reads: ['training.interruptible'],
  basis: 'stated',
  check(option, { need }) {
    if (option.service !== 'managed-spot' || need.training?.interruptible !== false)
      return undefined;
    return { statement: say('not-interruptible', {}), facts: page('managed-spot', 'saving') };
  },
};
