import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Scarce machines at a fixed date are reserved; anything else stays free to change. */
export const reservedCapacity: Guideline = {
  id: 'TC-09 reservation',
  reads: ['training.interruptible', 'training.deadlineSlack', 'training.memoryPerGpu'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'training-plan') return undefined;
    const slack = need.training?.deadlineSlack?.low;
    const isFixed = need.training?.interruptible === false && slack !== undefined && slack < 2;
    return isFixed
      ? {
          points: 150,
          statement: say('reserved-capacity', {}),
          facts: page('training-plan', 'reserved'),
        }
      : {
          points: -8,
          statement: say('plan-is-final', {}),
          facts: page('training-plan', 'final'),
        };
  },
};
