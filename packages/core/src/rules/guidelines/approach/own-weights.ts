import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import { wantsControl } from '#rules/needs-read.ts';
import type { Guideline } from '#rules/rule.ts';

/** Control over the model speaks for one of one’s own. */
export const ownWeights: Guideline = {
  id: 'PF-13 own weights',
  reads: ['problem.customisation', 'training.framework', 'team.skills', 'operations.monitoring'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.service !== 'own-model') return undefined;
    const isHigh = need.problem.customisation === 'high';
    const knowsModels = need.team?.skills?.includes('ml') ?? false;
    const isWatched = need.operations?.monitoring !== undefined;
    if (!isHigh && !wantsControl(need) && !knowsModels && !isWatched) return undefined;
    const points = isHigh ? 25 : wantsControl(need) ? 12 : 6;
    return { points, statement: say('own-weights', {}), facts: page('own-model', 'training') };
  },
};
