import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import { trainsByItself, writesNoCode } from '#rules/needs-read.ts';
import type { Guideline } from '#rules/rule.ts';

/** Canvas for people who do not write code; nobody else trains by hand. */
export const noCodeModels: Guideline = {
  id: 'AM-01 no code',
  reads: ['team.skills', 'training.cadence', 'operations.retraining', 'problem.interpretability'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'canvas') return undefined;
    const isAudited = need.problem.interpretability === 'required';
    if (writesNoCode(need) && !trainsByItself(need) && !isAudited)
      return {
        points: 18,
        statement: say('no-code-models', {}),
        facts: page('canvas', 'noCode'),
      };
    return {
      points: -8,
      statement: say('not-headless', {}),
      facts: page('canvas', 'sessions'),
    };
  },
};
