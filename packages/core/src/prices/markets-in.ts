import { type Market, openMarket } from '#prices/market.ts';
import type { PriceBook } from '#prices/price-book.ts';

/** A book is a value: what was read out of one holds for every plan that is made with it. */
const marketsOf = new WeakMap<PriceBook, Map<string, Market>>();

/** Opens the market of a Region at the first question about it. */
export function marketsIn(book: PriceBook): (region: string) => Market {
  const open = marketsOf.get(book) ?? new Map<string, Market>();
  marketsOf.set(book, open);
  return (region) => {
    const market = open.get(region) ?? openMarket(book, region);
    open.set(region, market);
    return market;
  };
}
