import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** Under one gigabyte pandas or DuckDB on one machine is enough. */
const smallBytes = 1e9;

/** Starting Spark costs more than the work on little data. */
export const smallData: Guideline = {
  id: 'DP-07 small data',
  reads: ['data.size', 'data.sizeIn12Months'],
  basis: 'heuristic',
  weigh(option, { workload }) {
    const bytes = workload.dataBytes.high;
    if (option.decision !== 'prepare' || bytes >= smallBytes) return undefined;
    if (option.service === 'sagemaker-processing') {
      return {
        points: 3,
        statement: say('small-data-one-node', { bytes }),
        facts: page('sagemaker-processing', 'job'),
      };
    }
    if (option.service !== 'glue' || workload.sourceCount > 2) return undefined;
    return {
      points: -2,
      statement: say('small-data-no-spark', { bytes }),
      facts: page('glue', 'workers'),
    };
  },
};
