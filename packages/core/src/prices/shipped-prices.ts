import { type PriceBook, priceBookSchema } from '#prices/price-book.ts';

/** The price book that comes with Slipway, read when it is first needed. */
export async function loadShippedPrices(): Promise<PriceBook> {
  const shipped: { readonly default: unknown } = await import('../../data/prices.json', {
    with: { type: 'json' },
  });
  return priceBookSchema.parse(shipped.default);
}
