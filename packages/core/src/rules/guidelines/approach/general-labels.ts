import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** General labels need no training; own classes do. */
export const generalLabels: Guideline = {
  id: 'PF-04 general labels',
  reads: ['problem.customisation', 'problem.labels', 'problem.classes', 'problem.target'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'rekognition') return undefined;
    const { customisation, labels, classes, target } = need.problem;
    const hasOwn = (labels?.high ?? 0) > 0 || classes !== undefined || target !== undefined;
    const facts = page('rekognition', 'labels');
    return customisation === 'low' && !hasOwn
      ? { points: 14, statement: say('general-labels', {}), facts }
      : { points: -12, statement: say('own-classes', {}), facts };
  },
};
