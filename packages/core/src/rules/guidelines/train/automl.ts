import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import { writesNoCode } from '#rules/needs-read.ts';
import type { Guideline } from '#rules/rule.ts';

/** AutoML gives a team without modelling skills a strong baseline, hard to explain. */
export const automl: Guideline = {
  id: 'AM-02 automl',
  reads: ['team.skills', 'problem.customisation', 'problem.interpretability'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'autopilot') return undefined;
    const knowsModels = need.team?.skills?.includes('ml') ?? false;
    const wantsLittle = need.problem.customisation === 'low' && !knowsModels && !writesNoCode(need);
    if (need.problem.interpretability === 'required') {
      return {
        points: -6,
        statement: say('explanation-closed', {}),
        facts: page('autopilot', 'clarify'),
      };
    }
    if (wantsLittle)
      return {
        points: 14,
        statement: say('autopilot-quick-start', {}),
        facts: page('autopilot', 'modes'),
      };
    return {
      points: -1,
      statement: say('autopilot-hard-to-defend', {}),
      facts: page('autopilot', 'modes'),
    };
  },
};
