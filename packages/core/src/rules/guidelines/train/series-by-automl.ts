import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import { writesNoCode } from '#rules/needs-read.ts';
import type { Guideline } from '#rules/rule.ts';

/** Series are forecast by AutoML in code; by hand where nobody codes. */
export const seriesByAutoml: Guideline = {
  id: 'PF-09 forecasting',
  reads: ['problem.task', 'problem.customisation', 'team.skills'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'autopilot' || need.problem.task !== 'forecasting') return undefined;
    if (writesNoCode(need)) return undefined;
    if (need.problem.customisation === 'high' || need.training?.framework !== undefined)
      return undefined;
    return {
      points: 10,
      statement: say('series-by-automl', {}),
      facts: page('autopilot', 'series'),
    };
  },
};
