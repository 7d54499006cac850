import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/**
 * A point is worth 15 dollars a month (`worthUsd`), so this is 2,250 dollars: 36 hours of one ml.p5.48xlarge at 63.30
 * dollars (price book, us-east-1, 2026-11-22). A missed fixed date costs at least that day and a half of waiting for
 * capacity that AWS does not promise on demand, and what is reserved are machines of that kind.
 */
const pointsForFixedDate = 150;

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
          points: pointsForFixedDate,
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
