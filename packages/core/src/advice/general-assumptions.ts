import type { Assumption, CostLine } from '#advice/plan.ts';
import { trainingSeconds } from '#cost/training-time.ts';
import { say } from '#messages/statement.ts';
import type { Solution } from '#solve/solve.ts';

/** What is taken for granted in every plan, and what this plan's prices rest on. */
export function generalAssumptions(
  solution: Solution,
  cost: { readonly lines: readonly CostLine[]; readonly pricesAsOf: string },
): readonly Assumption[] {
  const { need, workload, market } = solution.situation;
  const foreign = cost.lines.find(({ price }) => price.mark === 'other-region');
  const seconds = trainingSeconds(need, workload.dataBytes, {
    vcpu: 2,
    gpus: workload.needsGpu ? 1 : 0,
  }).expected;
  return [
    ...(need.training?.duration === undefined && workload.approach === undefined
      ? [{ field: 'training.duration', statement: say('assume-training-time', { seconds }) }]
      : []),
    ...(workload.approach === undefined
      ? []
      : [{ field: '', statement: say('assume-unpriced', { service: workload.approach }) }]),
    { field: '', statement: say('assume-prices', { asOf: cost.pricesAsOf }) },
    ...(foreign === undefined
      ? []
      : [
          {
            field: '',
            statement: say('assume-other-region', {
              region: market.region,
              from: foreign.price.region,
            }),
          },
        ]),
    { field: '', statement: say('assume-no-free-tier', {}) },
    { field: '', statement: say('assume-effort', {}) },
  ];
}
