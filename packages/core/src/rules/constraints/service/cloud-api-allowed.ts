import { say } from '#messages/statement.ts';
import type { Constraint } from '#rules/rule.ts';

/** An API of AWS can neither work on a device nor be cut off from the network. */
export const cloudApiAllowed: Constraint = {
  id: 'PF-06 edge',
  reads: ['deployment.modes', 'deployment.networkIsolation'],
  basis: 'stated',
  check(option, { need }) {
    if (option.decision !== 'approach' || option.service === 'own-model') return undefined;
    const modes = need.deployment?.modes ?? [];
    if (modes.length > 0 && modes.every((mode) => mode === 'edge'))
      return { statement: say('not-at-the-edge', {}) };
    return need.deployment?.networkIsolation === true
      ? { statement: say('not-isolated', {}) }
      : undefined;
  },
};
