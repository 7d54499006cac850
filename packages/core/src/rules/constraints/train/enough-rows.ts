import { say } from '#messages/statement.ts';
import { limitOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** Automatic model building refuses very small data. */
export const enoughRows: Constraint = {
  id: 'PF-02 rows',
  reads: ['problem.labels', 'data.rows'],
  basis: 'stated',
  check(option, { need }) {
    const limit = limitOf(option, 'rowsMin');
    const rows = (need.problem.labels ?? need.data?.rows)?.high;
    if (limit === undefined || rows === undefined || rows >= limit.value) return undefined;
    return { statement: say('rows-under-limit', { rows, limit: limit.value }), facts: limit.facts };
  },
};
