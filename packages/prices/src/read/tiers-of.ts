import { type DecimalScale, decimalPrice, type ListedTier } from '@slipway/core';
import { z } from 'zod';

const dimensionSchema = z.object({
  beginRange: z.string().default('0'),
  pricePerUnit: z.record(z.string(), z.string()),
});
const termSchema = z.object({
  effectiveDate: z.string().default(''),
  priceDimensions: z.record(z.string(), dimensionSchema),
});
const offersSchema = z.record(z.string(), termSchema);

/**
 * The tiers of a product's on-demand offer by rising quantity, without those that cost nothing (free tiers and
 * placeholders); the offer that took effect last, where there are several. Nothing when it is no such offer.
 */
export function tiersOf(value: unknown, scale: DecimalScale): readonly ListedTier[] | undefined {
  const offers = offersSchema.safeParse(value);
  if (!offers.success) return undefined;
  const [latest] = Object.values(offers.data).sort((a, b) =>
    b.effectiveDate < a.effectiveDate ? -1 : 1,
  );
  const tiers: ListedTier[] = [];
  for (const { beginRange, pricePerUnit } of Object.values(latest?.priceDimensions ?? {})) {
    const usd = pricePerUnit['USD'];
    // A partition of AWS that bills in another currency is not in the book.
    if (usd === undefined) continue;
    const price = decimalPrice(usd, scale);
    const begin = Number(beginRange);
    if (price === undefined || !Number.isFinite(begin) || begin < 0) return undefined;
    const fromQuantity = (begin / 10 ** (scale.power ?? 0)) * (scale.divisor ?? 1);
    if (price.microUsd > 0) tiers.push({ ...price, fromQuantity });
  }
  return tiers.sort((a, b) => a.fromQuantity - b.fromQuantity);
}
