import { say } from '#messages/statement.ts';
import { citation, entryOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** A service must exist in the Region that the data may be in. */
export const regionOffered: Constraint = {
  id: 'G-04 region',
  reads: ['constraints.region', 'constraints.residency'],
  basis: 'stated',
  check(option, { workload }) {
    const absent = entryOf(option)?.absentIn;
    if (absent === undefined || !absent.value.includes(workload.region)) return undefined;
    const facts = [citation(`${option.service}.absentIn`, absent)];
    return { statement: say('region-absent', { region: workload.region }), facts };
  },
};
