import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Clarify for accounts that use it; a step of one’s own for others. */
export const explainedByStep: Guideline = {
  id: 'AM-06 explanations',
  reads: ['account.usedInLast12Months', 'operations.fairness', 'problem.interpretability'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.decision !== 'explanations') return undefined;
    const isKnown = need.account?.usedInLast12Months?.includes('clarify') ?? false;
    if (option.service === 'clarify')
      return isKnown
        ? {
            points: 4,
            statement: say('clarify-known-here', {}),
            facts: page('clarify', 'closed'),
          }
        : undefined;
    return isKnown
      ? undefined
      : {
          points: 2,
          statement: say('explained-by-step', {}),
          facts: page('explanation-step', 'formulas'),
        };
  },
};
