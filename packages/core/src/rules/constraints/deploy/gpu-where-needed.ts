import { isGenerative } from '#advice/is-generative.ts';
import { say } from '#messages/statement.ts';
import { abilityOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** Answers that need a GPU exclude services without one. */
export const gpuWhereNeeded: Constraint = {
  id: 'DM-04 gpu',
  reads: ['deployment.gpu', 'problem.task'],
  basis: 'stated',
  check(option, { need }) {
    const isNeeded = need.deployment?.gpu ?? isGenerative(need.problem.task);
    if (!isNeeded || !['real-time', 'batch'].includes(option.decision)) return undefined;
    const ability = abilityOf(option, 'gpu');
    return ability?.value === false
      ? { statement: say('no-gpu', {}), facts: ability.facts }
      : undefined;
  },
};
