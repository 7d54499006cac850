import { say } from '#messages/statement.ts';
import { abilityOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** A service or data that must stay in a VPC excludes what takes no VPC configuration. */
export const vpcWhereNeeded: Constraint = {
  id: 'SE-02 vpc',
  reads: ['deployment.vpcOnly', 'data.sensitivity'],
  basis: 'stated',
  check(option, { need, workload }) {
    if (need.deployment?.vpcOnly !== true && !workload.isConfidential) return undefined;
    const ability = abilityOf(option, 'vpc');
    return ability?.value === false
      ? { statement: say('no-vpc', {}), facts: ability.facts }
      : undefined;
  },
};
