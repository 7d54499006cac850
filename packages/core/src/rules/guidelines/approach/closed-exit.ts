import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** What is closed to others may be kept for a while, with a way out. */
export const closedExit: Guideline = {
  id: 'PF-12 exit',
  reads: ['account.usedInLast12Months'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'fraud-detector') return undefined;
    const used = need.account?.usedInLast12Months ?? [];
    if (!used.includes('fraud-detector')) return undefined;
    return {
      points: -3,
      statement: say('exit-planned', {}),
      facts: page('fraud-detector', 'exit'),
    };
  },
};
