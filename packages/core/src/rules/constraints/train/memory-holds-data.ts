import { say } from '#messages/statement.ts';
import type { Constraint } from '#rules/rule.ts';

/** A boosted-tree job holds its data in memory about twice: as read, and as the algorithm stores it. */
const memoryPerDataByte = 2;

/** The machine of a table must hold the table. */
export const memoryHoldsData: Constraint = {
  id: 'TC-01 memory',
  reads: ['data.size', 'data.sizeIn12Months'],
  basis: 'heuristic',
  check(option, { workload }) {
    const limit = option.sizing.instanceMemoryBytes;
    if (
      option.decision !== 'training-compute' ||
      workload.modality !== 'tabular' ||
      limit === undefined
    )
      return undefined;
    const bytes = workload.dataBytes.high * memoryPerDataByte;
    return bytes <= limit ? undefined : { statement: say('memory-too-small', { bytes, limit }) };
  },
};
