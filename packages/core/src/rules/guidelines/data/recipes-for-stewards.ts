import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Point-and-click recipes outside of machine learning. */
export const recipesForStewards: Guideline = {
  id: 'DP-04 recipes',
  reads: ['team.skills'],
  basis: 'heuristic',
  weigh(option, _situation) {
    if (option.service !== 'databrew') return undefined;
    return {
      points: -4,
      statement: say('recipes-for-stewards', {}),
      facts: page('databrew', 'recipes'),
    };
  },
};
