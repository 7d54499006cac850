import { say } from '#messages/statement.ts';
import type { Constraint } from '#rules/rule.ts';

/** One GPU must hold the model and its activations. */
export const gpuMemoryHoldsModel: Constraint = {
  id: 'TC-02 gpu memory',
  reads: ['training.memoryPerGpu'],
  basis: 'heuristic',
  check(option, { need, market }) {
    const bytes = need.training?.memoryPerGpu?.high;
    const { gpuCount, gpuMemoryBytes } = option.sizing;
    if (option.decision !== 'training-compute' || bytes === undefined || !gpuCount)
      return undefined;
    // Weights are split over the GPUs of a machine only where no machine to be had holds them on one.
    const holdsOne = market
      .offers('training')
      .some(({ gpu }) => (gpu?.memoryGb ?? 0) * 1e9 >= bytes && (gpu?.count ?? 0) > 0);
    const limit = (gpuMemoryBytes ?? 0) * (holdsOne ? 1 : gpuCount);
    return bytes <= limit
      ? undefined
      : { statement: say('gpu-memory-too-small', { bytes, limit }) };
  },
};
