import { say } from '#messages/statement.ts';
import { limitOf } from '#rules/cite.ts';
import type { Constraint } from '#rules/rule.ts';

/** The loaded model must fit into the largest memory that the service offers. */
export const modelWithinLimit: Constraint = {
  id: 'DM-03 memory',
  reads: ['deployment.modelMemory'],
  basis: 'stated',
  check(option, { workload }) {
    const limit = limitOf(option, 'modelMemoryMaxBytes');
    const bytes = workload.serving.modelMemoryBytes.high;
    if (limit === undefined || bytes <= limit.value) return undefined;
    return {
      statement: say('model-over-limit', { bytes, limit: limit.value }),
      facts: limit.facts,
    };
  },
};
