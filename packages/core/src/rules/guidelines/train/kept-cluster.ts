import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Starting takes minutes: beside longer runs that is little. */
const shortSeconds = 1_800;

/** Short runs in a row spare their start. */
export const keptCluster: Guideline = {
  id: 'TC-07 warm pool',
  reads: ['training.cadence', 'training.duration', 'training.interruptible'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'warm-pool') return undefined;
    const isShort = (need.training?.duration?.expected ?? shortSeconds) <= shortSeconds;
    if (
      need.training?.cadence !== 'continuous' ||
      !isShort ||
      need.training?.interruptible === true
    )
      return undefined;
    return {
      points: 8,
      statement: say('warm-for-short-runs', {}),
      facts: page('warm-pool', 'keep'),
    };
  },
};
