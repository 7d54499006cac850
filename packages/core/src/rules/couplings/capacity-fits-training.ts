import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Coupling } from '#rules/rule.ts';

/** Types that training plans reserve (training plans page, read 2026-10). */
const reservable = /^ml\.(p4d|p5|p5e|p5en|p6|trn1|trn2)/u;

/** A plan reserves the largest types only; a cluster is neither spot nor a warm pool of jobs. */
export const capacityFitsTraining: Coupling = {
  id: 'TC-09 reserved types',
  reads: ['training.memoryPerGpu', 'training.distributed'],
  basis: 'stated',
  check(option, selection) {
    if (option.decision !== 'training-purchase') return undefined;
    const compute = selection.get('training-compute');
    if (compute === undefined) return undefined;
    if (option.service === 'training-plan') {
      const type = compute.sizing.instanceType ?? '';
      if (reservable.test(type)) return undefined;
      return {
        statement: say('not-reservable', { type }),
        facts: page('training-plan', 'reserved'),
      };
    }
    const isJobOnly = option.service === 'managed-spot' || option.service === 'warm-pool';
    return isJobOnly && compute.service === 'hyperpod'
      ? { statement: say('only-for-jobs', {}), facts: page('hyperpod', 'resume') }
      : undefined;
  },
};
