import { say } from '#messages/statement.ts';
import { abilityOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** A/B tests exclude what serves one variant only. */
export const variantsWhereNeeded: Constraint = {
  id: 'DM-04 variants',
  reads: ['deployment.variants'],
  basis: 'stated',
  check(option, { need }) {
    if (need.deployment?.variants !== true || option.decision !== 'real-time') return undefined;
    const ability = abilityOf(option, 'variants');
    return ability?.value === false
      ? { statement: say('no-variants', {}), facts: ability.facts }
      : undefined;
  },
};
