import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Labelling by people, for accounts of today. */
export const labelsOutside: Guideline = {
  id: 'DP-14 labels',
  reads: ['account.usedInLast12Months', 'problem.labels'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.decision !== 'labelling') return undefined;
    const isKnown = need.account?.usedInLast12Months?.includes('ground-truth') ?? false;
    if (option.service === 'ground-truth')
      return isKnown
        ? {
            points: 6,
            statement: say('labels-known-here', {}),
            facts: page('ground-truth', 'turk'),
          }
        : undefined;
    return isKnown
      ? undefined
      : {
          points: 2,
          statement: say('labels-outside', {}),
          facts: page('labelling-tool', 'closure'),
        };
  },
};
