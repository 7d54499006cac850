import { say } from '#messages/statement.ts';
import { limitOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** Managed classifiers know so many classes. */
export const classesWithinLimit: Constraint = {
  id: 'PF-05 classes',
  reads: ['problem.classes'],
  basis: 'stated',
  check(option, { need }) {
    const limit = limitOf(option, 'classesMax');
    const classes = need.problem.classes?.high;
    if (limit === undefined || classes === undefined || classes <= limit.value) return undefined;
    return {
      statement: say('classes-over-limit', { classes, limit: limit.value }),
      facts: limit.facts,
    };
  },
};
