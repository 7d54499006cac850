import { say } from '#messages/statement.ts';
import { page } from '#rules/cite.ts';
import type { Guideline } from '#rules/rule.ts';

/** AWS may keep what its AI services see, unless told not to. */
export const aiMayNotKeep: Guideline = {
  id: 'SE-06 opt-out',
  reads: ['data.sensitivity', 'constraints.residency'],
  basis: 'stated',
  weigh(option, { need, workload }) {
    if (option.service !== 'ai-opt-out') return undefined;
    const mattersHere = workload.isSensitive || need.constraints?.residency !== undefined;
    const isEuropean = workload.region.startsWith('eu-');
    return mattersHere || isEuropean
      ? {
          points: 4,
          statement: say('ai-may-not-keep', {}),
          facts: page('ai-opt-out', 'policy'),
        }
      : undefined;
  },
};
