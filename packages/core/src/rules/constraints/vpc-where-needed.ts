import { say } from '#messages/statement.ts';
import { abilityOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** A service that must stay in the VPC excludes what takes no VPC configuration. */
export const vpcWhereNeeded: Constraint = {
  id: 'SE-02 vpc',
  reads: ['deployment.vpcOnly'],
  basis: 'stated',
  check(option, { need }) {
    if (need.deployment?.vpcOnly !== true) return undefined;
    const ability = abilityOf(option, 'vpc');
    return ability?.value === false
      ? { statement: say('no-vpc', {}), facts: ability.facts }
      : undefined;
  },
};
