import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Own losses and architectures need an own script; nothing else does. */
export const fullControl: Guideline = {
  id: 'AM-05 full control',
  reads: ['problem.customisation', 'training.framework'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.service !== 'own-script') return undefined;
    const framework = need.training?.framework;
    const isOwn = framework !== undefined && framework !== 'xgboost';
    const facts = page('own-script', 'script');
    if (need.problem.customisation === 'high' || isOwn) {
      return { points: 12, statement: say('script-full-control', {}), facts };
    }
    return { points: -2, statement: say('script-more-work', {}), facts };
  },
};
