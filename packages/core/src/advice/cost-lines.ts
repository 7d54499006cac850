import { type CostLine, decisionIds, type PlanCost, type UsdRange } from '#advice/plan.ts';
import { type CostDraft, draftAmount, perScenario } from '#cost/cost-draft.ts';
import { microUsdPerUsd, usdOf } from '#prices/micro-usd.ts';
import type { Solution } from '#solve/solve.ts';

function lineOf(draft: CostDraft, stage: CostLine['stage'], index: number): CostLine {
  const { price } = draft;
  return {
    id: `${stage}.${index + 1}`,
    stage,
    service: draft.service,
    item: draft.item,
    quantity: draft.quantity,
    unit: price.unit,
    unitPriceUsd: price.microUsd / price.per / microUsdPerUsd,
    amount: perScenario((scenario) => usdOf(draftAmount(draft, scenario))),
    assumptions: draft.assumptions,
    price: {
      id: price.id,
      region: price.region,
      source: price.source,
      asOf: price.asOf,
      mark: price.mark,
    },
  };
}

/** The sum is taken over whole micro-dollars, so that it equals the sum of the lines exactly. */
function sumOf(lines: readonly CostLine[]): UsdRange {
  return perScenario((scenario) =>
    usdOf(lines.reduce((sum, line) => sum + Math.round(line.amount[scenario] * microUsdPerUsd), 0)),
  );
}

export function costLines(solution: Solution): readonly CostLine[] {
  const chosen = solution.clusters.flatMap(({ best }) =>
    best === undefined
      ? []
      : [...best.parts].map(([id, { option }]) => ({ id, drafts: option.costs(best.selection) })),
  );
  return decisionIds.flatMap((id) =>
    chosen
      .filter((part) => part.id === id)
      .flatMap(({ drafts }) => drafts.map((draft, index) => lineOf(draft, id, index))),
  );
}

export function costOf(solution: Solution): Omit<PlanCost, 'breakEvens'> {
  const lines = costLines(solution);
  const { market } = solution.situation;
  return {
    currency: 'USD',
    region: market.region,
    monthly: sumOf(lines),
    lines,
    pricesAsOf: market.asOf,
  };
}
