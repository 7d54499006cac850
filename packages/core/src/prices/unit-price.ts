import type { MicroUsd } from '#prices/micro-usd.ts';
import type { PriceBook, PriceEntry } from '#prices/price-book.ts';

export type PriceMark = 'list' | 'estimated' | 'unverified' | 'other-region';

/** What `per` units cost from a quantity on, and how far that is to be trusted. */
export interface UnitPrice {
  /** `sagemaker.hosting/ml.m5.large`, `s3.standard.storage`. */
  readonly id: string;
  readonly unit: string;
  readonly region: string;
  readonly microUsd: MicroUsd;
  readonly per: number;
  readonly fromQuantity: number;
  readonly source: string;
  readonly asOf: string;
  readonly mark: PriceMark;
}

/** Where a price is taken from when a region has none of its own; such prices are marked. */
export const fallbackRegion = 'us-east-1';

interface Named {
  readonly id: string;
  readonly unit: string;
  readonly region: string;
  /** The region that was asked for. */
  readonly wanted: string;
}

export function unitPrice(book: PriceBook, entry: PriceEntry, named: Named): UnitPrice {
  const [microUsd = 0, per = 1, reference = 0, fromQuantity = 0] = entry;
  const origin = book.references[reference];
  const { id, unit, region } = named;
  const mark = region === named.wanted ? (origin?.mark ?? 'unverified') : 'other-region';
  const source = origin?.url ?? '';
  return {
    id,
    unit,
    region,
    microUsd,
    per,
    fromQuantity,
    source,
    asOf: origin?.asOf ?? book.snapshot,
    mark,
  };
}

/** The tiers of a meter in a region, or in the fallback region; nothing when the price is not known at all. */
export function meterTiers(book: PriceBook, id: string, wanted: string): readonly UnitPrice[] {
  const isKnown = book.meters[id]?.prices[wanted] !== undefined;
  return tiersFrom(book, id, { region: isKnown ? wanted : fallbackRegion, wanted });
}

/** The tiers of a meter in one region, for somebody who asked for another. */
export function tiersFrom(
  book: PriceBook,
  id: string,
  { region, wanted }: { readonly region: string; readonly wanted: string },
): readonly UnitPrice[] {
  const meter = book.meters[id];
  if (meter === undefined) return [];
  const entries = meter.prices[region] ?? [];
  return entries.map((entry) => unitPrice(book, entry, { id, unit: meter.unit, region, wanted }));
}
