import type { ServiceId } from '#catalog/service-id.ts';
import type { Statement } from '#messages/statement.ts';
import type { Quantity } from '#needs/quantity.ts';
import { amountOf, type MicroUsd } from '#prices/micro-usd.ts';
import type { UnitPrice } from '#prices/unit-price.ts';

/** A cost line before it has its place in a plan. */
export interface CostDraft {
  readonly service: ServiceId;
  readonly item: Statement;
  /** A month's quantity, in the unit of the price. */
  readonly quantity: Quantity;
  readonly price: UnitPrice;
  readonly assumptions: readonly Statement[];
}

export const scenarios = ['low', 'expected', 'high'] as const;
export type Scenario = (typeof scenarios)[number];

/** Computes a quantity at the low end, in the middle and at the high end of the need. */
export function perScenario(quantity: (scenario: Scenario) => number): Quantity {
  return { low: quantity('low'), expected: quantity('expected'), high: quantity('high') };
}

export function draftAmount(draft: CostDraft, scenario: Scenario): MicroUsd {
  return amountOf(draft.quantity[scenario], draft.price.microUsd, draft.price.per);
}

export function totalOf(drafts: readonly CostDraft[], scenario: Scenario): MicroUsd {
  return drafts.reduce((sum, draft) => sum + draftAmount(draft, scenario), 0);
}
