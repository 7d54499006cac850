import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** A visual flow suits people who do not write code, and nobody else in production. */
export const noCodePreparation: Guideline = {
  id: 'DP-03 no code',
  reads: ['team.skills'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.service !== 'data-wrangler') return undefined;
    const skills = need.team?.skills ?? [];
    const writesCode = skills.some((skill) => !['none', 'sql'].includes(skill));
    const facts = page('data-wrangler', 'home');
    if (skills.length > 0 && !writesCode)
      return { points: 5, statement: say('prepares-without-code', {}), facts };
    return { points: -2, statement: say('prepares-by-hand', {}), facts };
  },
};
