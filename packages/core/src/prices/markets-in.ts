import { type Market, openMarket } from '#prices/market.ts';
import type { PriceBook } from '#prices/price-book.ts';

/** Opens the market of a Region at the first question about it. */
export function marketsIn(book: PriceBook): (region: string) => Market {
  const open = new Map<string, Market>();
  return (region) => {
    const market = open.get(region) ?? openMarket(book, region);
    open.set(region, market);
    return market;
  };
}
