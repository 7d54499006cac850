import { modelsServed } from '#advice/models-served.ts';
import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** From here on, a container and a function for each model are a fleet of their own to run. */
const manyModels = 10;

/** A function of one's own is less only for teams that run functions already. */
export const functionHosting: Guideline = {
  id: 'DM-09 function',
  reads: ['team.usesLambda', 'deployment.models'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.service !== 'lambda') return undefined;
    const facts = page('lambda', 'plan');
    return need.team?.usesLambda === true
      ? { points: 3, statement: say('function-team', {}), facts }
      : {
          points: modelsServed(need) >= manyModels ? -200 : -3,
          statement: say('function-own-container', {}),
          facts,
        };
  },
};
