import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** What feeds a training is checked first. */
export const gateBeforeTraining: Guideline = {
  id: 'DP-09 gate',
  reads: ['data.modality'],
  basis: 'stated',
  weigh(option, _situation) {
    if (option.service !== 'glue-data-quality') return undefined;
    return {
      points: 2.2,
      statement: say('gate-before-training', {}),
      facts: page('glue-data-quality', 'rules'),
    };
  },
};
