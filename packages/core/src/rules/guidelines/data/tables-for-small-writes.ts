import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Many small writes read by several engines are what managed Iceberg tables are for. */
export const tablesForSmallWrites: Guideline = {
  id: 'SG-03 tables',
  reads: ['data.cadence', 'data.readers'],
  basis: 'heuristic',
  weigh(option, { need }) {
    const isFrequent = need.data?.cadence === 'hourly' || need.data?.cadence === 'continuous';
    const hasReaders = (need.data?.readers ?? []).length >= 2;
    if (option.service !== 's3-tables' || !isFrequent || !hasReaders) return undefined;
    return {
      points: 5,
      statement: say('tables-small-writes', {}),
      facts: page('s3-tables', 'maintenance'),
    };
  },
};
