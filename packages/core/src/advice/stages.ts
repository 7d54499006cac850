import type { Standing } from '#advice/compare.ts';
import { billOf } from '#advice/option.ts';
import { decisionIds, type OpenStage, type PlanStage } from '#advice/plan.ts';
import { rejections } from '#advice/rejections.ts';
import { usdRange } from '#advice/usd-range.ts';
import { winningReasons } from '#advice/winning-reasons.ts';
import { withPractices } from '#advice/with-practices.ts';
import type { Candidates } from '#solve/candidates.ts';
import type { Settled } from '#solve/settle.ts';
import type { Solution } from '#solve/solve.ts';
import type { Weights } from '#solve/weights.ts';

export interface Stages {
  readonly stages: readonly PlanStage[];
  readonly open: readonly OpenStage[];
}

function stageOf(
  settled: Settled,
  candidates: Candidates,
  weights: Weights,
): PlanStage | OpenStage {
  const { id, stage } = candidates.decision;
  const assessed = settled.best?.parts.get(id);
  const winner: Standing | undefined = assessed &&
    settled.best && { assessed, outcome: settled.best };
  const rejected = rejections({ settled, candidates, winner, weights });
  if (winner === undefined) return { id, stage, why: 'nothing-fits', reasons: [], rejected };
  const reasons = winningReasons(winner, rejected);
  const { service, configuration } = winner.assessed.option;
  if (service === 'none') return { id, stage, why: 'not-needed', reasons, rejected };
  const monthly = usdRange(billOf(winner.assessed.option, winner.outcome.selection));
  return { id, stage, choice: { service, configuration }, reasons, rejected, monthly };
}

/** Turns a solution into the stages of a plan, in the order in which people read them. */
export function stagesOf(solution: Solution, weights: Weights): Stages {
  const all = solution.clusters.flatMap((settled) =>
    settled.candidates.map((candidates) => stageOf(settled, candidates, weights)),
  );
  const ordered = decisionIds.flatMap((id) => all.filter((stage) => stage.id === id));
  return {
    stages: withPractices(
      ordered.filter((stage): stage is PlanStage => 'choice' in stage),
      solution.situation,
    ),
    open: ordered.filter((stage): stage is OpenStage => 'why' in stage),
  };
}
