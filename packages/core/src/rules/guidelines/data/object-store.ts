import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** S3 is where every other stage reads and writes. */
export const objectStore: Guideline = {
  id: 'SG-01 object store',
  reads: ['data.size', 'data.cadence'],
  basis: 'stated',
  weigh(option) {
    if (option.decision !== 'store') return undefined;
    if (option.service !== 's3')
      return {
        points: -1,
        statement: say('tables-not-needed', {}),
        facts: page('s3-tables', 'maintenance'),
      };
    return { points: 2, statement: say('storage-default', {}), facts: page('s3', 'standard') };
  },
};
