import { say } from '#messages/statement.ts';
import { limitOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** The data of the next twelve months must fit. */
export const datasetWithinLimit: Constraint = {
  id: 'AM-03 data size',
  reads: ['data.size', 'data.sizeIn12Months'],
  basis: 'stated',
  check(option, { workload }) {
    const limit = limitOf(option, 'datasetMaxBytes');
    const bytes = workload.dataBytes.high;
    if (limit === undefined || bytes <= limit.value) return undefined;
    return {
      statement: say('dataset-over-limit', { bytes, limit: limit.value }),
      facts: limit.facts,
    };
  },
};
