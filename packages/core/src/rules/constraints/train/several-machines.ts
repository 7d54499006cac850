import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** A single machine of one's own does not train on several. */
export const severalMachines: Constraint = {
  id: 'TC-10 several machines',
  reads: ['training.distributed'],
  basis: 'stated',
  check(option, { need }) {
    if (option.service !== 'ec2-gpu' || need.training?.distributed !== true) return undefined;
    return { statement: say('one-machine', {}), facts: page('hyperpod', 'resume') };
  },
};
