import type { UsdRange } from '#advice/plan.ts';
import { type CostDraft, totalOf } from '#cost/cost-draft.ts';
import { usdOf } from '#prices/micro-usd.ts';

/** What drafts cost in a month, as dollars exact to the micro-dollar. */
export function usdRange(drafts: readonly CostDraft[]): UsdRange {
  return {
    low: usdOf(totalOf(drafts, 'low')),
    expected: usdOf(totalOf(drafts, 'expected')),
    high: usdOf(totalOf(drafts, 'high')),
  };
}
