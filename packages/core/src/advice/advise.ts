import { conflictsOf } from '#advice/conflicts.ts';
import { costOf } from '#advice/cost-lines.ts';
import { generalAssumptions } from '#advice/general-assumptions.ts';
import { modalityOf } from '#advice/modality-of.ts';
import type { Plan } from '#advice/plan.ts';
import { sourcesOf } from '#advice/sources.ts';
import { stagesOf } from '#advice/stages.ts';
import type { Need } from '#needs/need.ts';
import type { Preference } from '#needs/vocabulary.ts';
import { type Market, openMarket } from '#prices/market.ts';
import type { PriceBook } from '#prices/price-book.ts';
import { breakEvensOf } from '#sensitivity/break-evens.ts';
import { withFlips } from '#sensitivity/flips.ts';
import { questionsOf } from '#sensitivity/questions.ts';
import { solve } from '#solve/solve.ts';
import { weightsOf } from '#solve/weights.ts';

export interface AdviseOptions {
  readonly prices: PriceBook;
  /** Wins over the preference of the need; `balanced` when neither says. */
  readonly prefer?: Preference;
}

function marketsIn(book: PriceBook): (region: string) => Market {
  const open = new Map<string, Market>();
  return (region) => {
    const market = open.get(region) ?? openMarket(book, region);
    open.set(region, market);
    return market;
  };
}

/** Answers a need with a plan. The same need, prices and preference give the same plan, byte for byte. */
export function advise(need: Need, options: AdviseOptions): Plan {
  const prefer = options.prefer ?? need.prefer ?? 'balanced';
  const weights = weightsOf[prefer];
  const means = { marketOf: marketsIn(options.prices), weights };
  const solution = solve(need, means);
  const { stages, open } = stagesOf(solution, weights);
  const cost = { ...costOf(solution), breakEvens: breakEvensOf(solution, stages) };
  const conflicts = conflictsOf({ solution, stages, cost, prefer, means });
  return {
    schemaVersion: 1,
    name: need.name ?? `${modalityOf(need)} ${need.problem.task}`,
    region: solution.situation.workload.region,
    prefer,
    need,
    stages: withFlips(stages, { need, means }),
    open,
    conflicts,
    questions: questionsOf(need, { means, stages }),
    cost,
    evidence: [],
    assumptions: [
      ...solution.situation.workload.assumptions,
      ...generalAssumptions(solution, cost),
    ],
    sources: sourcesOf({ stages: [...stages, ...open], conflicts, lines: cost.lines }),
  };
}
