import type { Need } from '#needs/need.ts';
import type { Preference } from '#needs/vocabulary.ts';
import { marketsIn } from '#prices/markets-in.ts';
import type { PriceBook } from '#prices/price-book.ts';
import type { SolveOptions } from '#solve/solve.ts';
import { weightsOf } from '#solve/weights.ts';

/** Prices and weights to solve with: what is asked for wins over what the need prefers. */
export function meansFor(
  prices: PriceBook,
  asked: Preference | undefined,
  need?: Need,
): SolveOptions {
  return { marketOf: marketsIn(prices), weights: weightsOf[asked ?? need?.prefer ?? 'balanced'] };
}
