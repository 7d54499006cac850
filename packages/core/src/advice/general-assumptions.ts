import type { Assumption, PlanCost } from '#advice/plan.ts';
import { trainingSeconds } from '#cost/training-time.ts';
import { say } from '#messages/statement.ts';
import type { Solution } from '#solve/solve.ts';

/** What is taken for granted in every plan, and what this plan's prices rest on. */
export function generalAssumptions(
  solution: Solution,
  cost: Pick<PlanCost, 'lines' | 'prices' | 'notPriced'>,
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
    ...cost.notPriced.map(({ statement }) => ({ field: '', statement })),
    { field: '', statement: cost.prices.statement },
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
