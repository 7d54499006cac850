import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Known columns are declared; files of others are looked at. */
export const declaredTables: Guideline = {
  id: 'DP-08 declared tables',
  reads: ['data.sources', 'data.readers'],
  basis: 'heuristic',
  weigh(option, { need }) {
    if (option.decision !== 'catalogue') return undefined;
    const sources = need.data?.sources ?? [];
    const isForeign = sources.includes('saas') || sources.includes('files');
    if (option.service === 'glue-crawler')
      return isForeign
        ? {
            points: 4,
            statement: say('schema-drifts', {}),
            facts: page('glue-crawler', 'infers'),
          }
        : undefined;
    return isForeign
      ? undefined
      : {
          points: 2,
          statement: say('schema-declared', {}),
          facts: page('glue-data-catalog', 'shared'),
        };
  },
};
