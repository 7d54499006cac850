import { say } from '#messages/statement.ts';
import { abilityOf } from '#rules/cite.ts';
import type { Coupling } from '#rules/rule.ts';

/** Model Monitor reads what the endpoint captures; an endpoint that captures nothing leaves it blind. */
export const captureForMonitor: Coupling = {
  id: 'MO-03 capture',
  reads: ['operations.monitoring'],
  basis: 'stated',
  check(option, selection) {
    if (option.service !== 'model-monitor') return undefined;
    const endpoint = selection.get('real-time');
    const ability = endpoint && abilityOf(endpoint, 'dataCapture');
    return ability?.value === false
      ? { statement: say('captures-nothing', {}), facts: ability.facts }
      : undefined;
  },
};
