import type { ExactPrice } from '#prices/decimal-price.ts';
import type { ListedFile } from '#prices/price-book.ts';

/** What a price of the public list is for, in the terms of the price book. */
export type PriceTarget =
  | { readonly kind: 'instance'; readonly column: 'hosting' | 'jobs'; readonly type: string }
  | { readonly kind: 'machine'; readonly type: string }
  | { readonly kind: 'meter'; readonly id: string };

export interface ListedTier extends ExactPrice {
  readonly fromQuantity: number;
}

export interface ListedPrice {
  readonly target: PriceTarget;
  /** At least one, by rising quantity. */
  readonly tiers: readonly [ListedTier, ...ListedTier[]];
}

/** What one file of the public price list says about one region. */
export interface Listing {
  readonly file: ListedFile;
  readonly prices: readonly ListedPrice[];
}

/** Hourly rates of one savings plan in one region: `<column>/<type>` to micro-dollars. */
export interface SavingsListing {
  readonly file: ListedFile;
  readonly rates: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

export function targetKey(target: PriceTarget): string {
  if (target.kind === 'instance') return `${target.column}/${target.type}`;
  return target.kind === 'machine' ? `machine/${target.type}` : `meter/${target.id}`;
}
