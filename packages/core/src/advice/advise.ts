import { conflictsOf } from '#advice/conflicts.ts';
import { costOf } from '#advice/cost-lines.ts';
import { generalAssumptions } from '#advice/general-assumptions.ts';
import { modalityOf } from '#advice/modality-of.ts';
import { ownModelPlan, withOwnModel } from '#advice/own-model-plan.ts';
import { paretoOf } from '#advice/pareto.ts';
import type { Plan } from '#advice/plan.ts';
import { sourcesOf } from '#advice/sources.ts';
import { stagesOf } from '#advice/stages.ts';
import { withSavings } from '#advice/with-savings.ts';
import type { Need } from '#needs/need.ts';
import type { Preference } from '#needs/vocabulary.ts';
import { marketsIn } from '#prices/markets-in.ts';
import type { PriceBook } from '#prices/price-book.ts';
import { type DaysSince, oldLifecycle } from '#rules/old-lifecycle.ts';
import { breakEvensOf } from '#sensitivity/break-evens.ts';
import { Explorer } from '#sensitivity/explorer.ts';
import { withFlips } from '#sensitivity/flips.ts';
import { questionsOf } from '#sensitivity/questions.ts';
import { Solver } from '#solve/solver.ts';
import { weightsOf } from '#solve/weights.ts';

export interface AdviseOptions {
  readonly prices: PriceBook;
  /** Wins over the preference of the need; `balanced` when neither says. */
  readonly prefer?: Preference;
  /** For the plan to say that what it knows of AWS has aged; not said when absent. */
  readonly daysSince?: DaysSince;
}

/** Answers a need with a plan. The same need and options give the same plan, byte for byte. */
export function advise(need: Need, options: AdviseOptions): Plan {
  const prefer = options.prefer ?? need.prefer ?? 'balanced';
  const weights = weightsOf[prefer];
  const means = { marketOf: marketsIn(options.prices), weights };
  const solver = new Solver(need, means);
  const { solution } = solver;
  const explorer = new Explorer(need, solver);
  const own = ownModelPlan(solution, weights);
  const bill = costOf(solution, own);
  const { stages, open } = withOwnModel(withSavings(stagesOf(solution, weights), bill), bill, own);
  const cost = { ...bill, breakEvens: breakEvensOf({ solution, bill, own }) };
  const conflicts = conflictsOf({ solution, stages, open, cost, prefer, means });
  return {
    schemaVersion: 1,
    name: need.name ?? `${modalityOf(need)} ${need.problem.task}`,
    region: solution.situation.workload.region,
    prefer,
    need,
    stages: withFlips(stages, explorer),
    open,
    conflicts,
    questions: questionsOf(need, explorer),
    cost,
    pareto: paretoOf(solution),
    evidence: [],
    assumptions: [
      ...solution.situation.workload.assumptions,
      ...(options.daysSince === undefined ? [] : oldLifecycle(stages, options.daysSince)),
      ...generalAssumptions(solution, cost),
    ],
    sources: sourcesOf({ stages: [...stages, ...open], conflicts, cost }),
  };
}
