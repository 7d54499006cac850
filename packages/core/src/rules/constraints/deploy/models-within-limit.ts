import { modelsServed } from '#advice/models-served.ts';
import { say } from '#messages/statement.ts';
import { limitOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** One endpoint a model: a Region holds so many of them. */
export const modelsWithinLimit: Constraint = {
  id: 'DM-06 models',
  reads: ['deployment.models'],
  basis: 'stated',
  check(option, { need }) {
    const limit = limitOf(option, 'modelsMax');
    const models = modelsServed(need);
    if (option.decision !== 'real-time' || limit === undefined || models <= limit.value)
      return undefined;
    return {
      statement: say('models-over-limit', { models, limit: limit.value }),
      facts: limit.facts,
    };
  },
};
