import { billOf } from '#advice/option.ts';
import type { PlanCost, Reason, Rejected } from '#advice/plan.ts';
import type { Stages } from '#advice/stages.ts';
import { usdRange } from '#advice/usd-range.ts';
import { say } from '#messages/statement.ts';
import { outcomeKey, type Settled } from '#solve/settle.ts';
import { type Solution, solveIn } from '#solve/solve.ts';
import type { Weights } from '#solve/weights.ts';

const ownModel = outcomeKey('approach', 'own-model');

function withOwnModelChosen(settled: Settled): Settled {
  const own = settled.bestWith.get(ownModel);
  return own === undefined ? settled : { ...settled, best: own };
}

/** The whole plan with a model of one's own, where a ready-made service is chosen and both are possible. */
export function ownModelPlan(solution: Solution, weights: Weights): Solution | undefined {
  const { situation, clusters } = solution;
  const { approach, ...workload } = situation.workload;
  const isPossible = clusters.some(({ bestWith }) => bestWith.has(ownModel));
  if (approach === undefined || !isPossible) return undefined;
  const own = solveIn({ ...situation, workload }, { weights });
  const isWhole = own.clusters.every(({ candidates }) =>
    candidates.every(({ possible }) => possible.length > 0),
  );
  return isWhole ? { ...own, clusters: own.clusters.map(withOwnModelChosen) } : undefined;
}

/** What a solution costs in a month. */
export function solutionUsd({ clusters }: Solution): number {
  const drafts = clusters.flatMap(({ best }) =>
    best === undefined
      ? []
      : [...best.parts.values()].flatMap(({ option }) => billOf(option, best.selection)),
  );
  return usdRange(drafts).expected;
}

/** Tells the ready-made choice what the other whole plan would cost: its own decision costs nothing. */
export function withOwnModel(
  { stages, open }: Stages,
  { monthly, notPriced }: Pick<PlanCost, 'monthly' | 'notPriced'>,
  own: Solution | undefined,
): Stages {
  if (own === undefined || notPriced.some(({ stage }) => stage === 'approach')) {
    return { stages, open };
  }
  const reason: Reason = {
    rule: 'cost of the whole plans',
    statement: say('own-model-plan', { own: solutionUsd(own), usd: monthly.expected }),
    needs: [],
    facts: [],
    basis: 'computed',
  };
  const told = (loser: Rejected): Rejected =>
    loser.service === 'own-model' ? { ...loser, reasons: [reason, ...loser.reasons] } : loser;
  return {
    open,
    stages: stages.map((stage) =>
      stage.id === 'approach' ? { ...stage, rejected: stage.rejected.map(told) } : stage,
    ),
  };
}
