import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import { hasNoModellers, wantsControl } from '#rules/needs-read.ts';
import type { Guideline } from '#rules/rule.ts';

/** Managed recipes for clicks, unless the model itself matters. */
export const recommenders: Guideline = {
  id: 'PF-10 recommenders',
  reads: [
    'problem.task',
    'problem.customisation',
    'team.skills',
    'operations.monitoring',
    'training.framework',
  ],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'personalize') return undefined;
    const facts = page('personalize', 'minimum');
    if (hasNoModellers(need)) return { points: 14, statement: say('recipes-managed', {}), facts };
    const isWatched = need.operations?.monitoring !== undefined;
    const knowsModels = need.team?.skills?.includes('ml') ?? false;
    return wantsControl(need) || isWatched || knowsModels
      ? { points: -6, statement: say('recipes-closed-box', {}), facts }
      : { points: 10, statement: say('recipes-managed', {}), facts };
  },
};
