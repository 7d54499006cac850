import { budgetCheck } from '#advice/budget.ts';
import { notPriced } from '#advice/not-priced.ts';
import { billOf } from '#advice/option.ts';
import { type CostLine, decisionIds, type PlanCost, type UsdRange } from '#advice/plan.ts';
import { priceOrigin } from '#advice/price-origin.ts';
import { type CostDraft, draftAmount, perScenario } from '#cost/cost-draft.ts';
import { savingsLines, savingsOptions } from '#cost/savings-plans.ts';
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

/** The bill without the promise of a spend, which is worked out from it. */
function usedLines(solution: Solution): readonly CostLine[] {
  const chosen = solution.clusters.flatMap(({ best }) =>
    best === undefined
      ? []
      : [...best.parts].map(([id, { option }]) => ({ id, drafts: billOf(option, best.selection) })),
  );
  return decisionIds.flatMap((id) =>
    chosen
      .filter((part) => part.id === id)
      .flatMap(({ drafts }) => drafts.map((draft, index) => lineOf(draft, id, index))),
  );
}

/** The savings plan that the plan buys, as the terms of the price book name it. */
function boughtTerms({ clusters }: Solution): string | undefined {
  const options = clusters.flatMap(({ best }) => [...(best?.selection.values() ?? [])]);
  const bought = options.find(({ service }) => service === 'savings-plan');
  if (bought === undefined) return undefined;
  return `${String(bought.configuration['term'])}/${String(bought.configuration['payment'])}`;
}

export type Bill = Omit<PlanCost, 'breakEvens'>;

/** The bill of a plan; `own` is the other whole plan that the same need could get. */
export function costOf(solution: Solution, own?: Solution): Bill {
  const used = usedLines(solution);
  const { market } = solution.situation;
  const terms = boughtTerms(solution);
  const lines = terms === undefined ? used : [...used, ...savingsLines(used, market, terms)];
  const monthly = sumOf(lines);
  const savingsPlans = savingsOptions(used, market);
  const budget = budgetCheck(solution, { monthly, savingsPlans, own });
  return {
    currency: 'USD',
    region: market.region,
    monthly,
    lines,
    notPriced: notPriced(solution),
    savingsPlans,
    ...(budget === undefined ? {} : { budget }),
    prices: priceOrigin(market),
    pricesAsOf: market.asOf,
  };
}
