import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import { hasNoModellers } from '#rules/needs-read.ts';
import type { Guideline } from '#rules/rule.ts';

/** Own classes from few images, without people who model. */
export const fewImages: Guideline = {
  id: 'PF-05 few images',
  reads: ['problem.customisation', 'problem.task', 'team.skills'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'rekognition-custom-labels') return undefined;
    const { customisation, labels, classes } = need.problem;
    const hasOwn = (labels?.high ?? 0) > 0 || classes !== undefined;
    const isOwn = need.problem.task === 'defect-detection' || hasOwn || customisation !== 'low';
    if (hasNoModellers(need) && isOwn)
      return {
        points: 12,
        statement: say('few-images-no-staff', {}),
        facts: page('rekognition-custom-labels', 'limits'),
      };
    return {
      points: -6,
      statement: say('billed-while-running', {}),
      facts: page('rekognition-custom-labels', 'running'),
    };
  },
};
