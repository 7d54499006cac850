import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Data and users in Redshift, answers in SQL. */
export const inTheWarehouse: Guideline = {
  id: 'PF-16 warehouse',
  reads: ['data.sources', 'team.skills', 'deployment.modes'],
  basis: 'stated',
  weigh(option, { need }) {
    if (option.service !== 'redshift-ml') return undefined;
    const modes = need.deployment?.modes ?? [];
    const isOnline = modes.some((mode) => mode === 'real-time' || mode === 'streaming');
    const knowsSql = need.team?.skills?.includes('sql') ?? false;
    const knowsModels = need.team?.skills?.includes('ml') ?? false;
    const facts = page('redshift-ml', 'sql');
    return knowsSql && !knowsModels && !isOnline && modes.length > 0
      ? { points: 12, statement: say('sql-in-warehouse', {}), facts }
      : { points: -10, statement: say('sql-only-answers', {}), facts };
  },
};
