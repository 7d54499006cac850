import { say } from '#messages/statement.ts';
import type { Constraint } from '#rules/rule.ts';

/** One GPU must hold the model and its activations. */
export const gpuMemoryHoldsModel: Constraint = {
  id: 'TC-02 gpu memory',
  reads: ['training.memoryPerGpu'],
  basis: 'heuristic',
  check(option, { need }) {
    const bytes = need.training?.memoryPerGpu?.high;
    const { gpuCount, gpuMemoryBytes } = option.sizing;
    if (option.decision !== 'training-compute' || bytes === undefined || !gpuCount)
      return undefined;
    const limit = gpuMemoryBytes ?? 0;
    return bytes <= limit
      ? undefined
      : { statement: say('gpu-memory-too-small', { bytes, limit }) };
  },
};
