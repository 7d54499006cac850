import type { QuotedPrice } from '#advice/plan.ts';
import { microUsdPerUsd } from '#prices/micro-usd.ts';
import type { UnitPrice } from '#prices/unit-price.ts';

/** A price of the book as a plan shows it. */
export function quoted({
  id,
  region,
  source,
  asOf,
  mark,
  unit,
  microUsd,
  per,
}: UnitPrice): QuotedPrice {
  return { id, region, source, asOf, mark, unit, unitPriceUsd: microUsd / per / microUsdPerUsd };
}
