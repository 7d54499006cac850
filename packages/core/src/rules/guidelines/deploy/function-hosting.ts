import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** A function of one's own is less only for teams that run functions already. */
export const functionHosting: Guideline = {
  id: 'DM-09 function',
  reads: ['team.usesLambda'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.service !== 'lambda') return undefined;
    const facts = page('lambda', 'plan');
    return need.team?.usesLambda === true
      ? { points: 3, statement: say('function-team', {}), facts }
      : { points: -3, statement: say('function-own-container', {}), facts };
  },
};
