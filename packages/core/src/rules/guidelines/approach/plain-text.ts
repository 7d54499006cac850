import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import { hasNoModellers, wantsControl } from '#rules/needs-read.ts';
import type { Guideline } from '#rules/rule.ts';

/** Standard questions about short texts have a ready answer; own classes are learned by a model. */
export const plainText: Guideline = {
  id: 'PF-07 text',
  reads: ['problem.task', 'problem.customisation', 'team.skills'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'comprehend') return undefined;
    const facts = page('comprehend', 'limits');
    const isStandard = need.problem.task !== 'text-classification';
    if (isStandard && !wantsControl(need))
      return { points: 16, statement: say('text-api', {}), facts };
    if (!isStandard && hasNoModellers(need))
      return { points: 10, statement: say('text-classes-no-staff', {}), facts };
    return { points: -8, statement: say('text-own-classes', {}), facts };
  },
};
