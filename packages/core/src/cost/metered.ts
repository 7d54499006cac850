import { type CostDraft, perScenario } from '#cost/cost-draft.ts';
import type { Quantity } from '#needs/quantity.ts';
import type { UnitPrice } from '#prices/unit-price.ts';

/**
 * One line for each price tier that the quantity reaches. Free tiers are left out: they belong to the whole
 * account, and other projects may have used them.
 */
export function metered(
  tiers: readonly UnitPrice[],
  quantity: Quantity,
  line: Omit<CostDraft, 'quantity' | 'price'>,
): readonly CostDraft[] {
  return tiers.flatMap((price, index) => {
    const from = price.fromQuantity;
    const to = tiers[index + 1]?.fromQuantity ?? Number.POSITIVE_INFINITY;
    const inTier = perScenario((scenario) => Math.max(0, Math.min(quantity[scenario], to) - from));
    return inTier.high > 0 || index === 0 ? [{ ...line, quantity: inTier, price }] : [];
  });
}
