import { say } from '#messages/statement.ts';
import { abilityOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** Containers without any network exclude what cannot isolate them. */
export const isolationWhereNeeded: Constraint = {
  id: 'SE-02 isolation',
  reads: ['deployment.networkIsolation'],
  basis: 'stated',
  check(option, { need }) {
    if (need.deployment?.networkIsolation !== true) return undefined;
    const ability = abilityOf(option, 'networkIsolation');
    return ability?.value === false
      ? { statement: say('no-isolation', {}), facts: ability.facts }
      : undefined;
  },
};
