import {
  gpuOffers,
  type InstanceOffer,
  type InstanceUse,
  instanceOffers,
} from '#prices/instance-offers.ts';
import type { PriceBook } from '#prices/price-book.ts';
import { type SavingsTerms, savingsTerms } from '#prices/savings-terms.ts';
import { type SpotOutlook, spotOutlook } from '#prices/spot-outlook.ts';
import { fallbackRegion, meterTiers, tiersFrom, type UnitPrice } from '#prices/unit-price.ts';

/** What can be bought in one region. */
export interface Market {
  readonly region: string;
  readonly asOf: string;
  /** Present when the book was refreshed from the public price list after it was shipped. */
  readonly update: PriceBook['update'];
  readonly managedSpot: PriceBook['managedSpot'];
  /** Cheapest first. */
  offers(use: InstanceUse): readonly InstanceOffer[];
  gpuOffers(): readonly InstanceOffer[];
  tiers(meter: string): readonly UnitPrice[];
  /** The same of the fallback region, even where this one has its own: to compare prices of one region. */
  fallbackTiers(meter: string): readonly UnitPrice[];
  savingsTerms(): readonly SavingsTerms[];
  /** How often machines of a type are taken back, where the book knows it. */
  spotOutlook(type: string): SpotOutlook | undefined;
}

/** Reads the book once for each question; solving a plan asks the same ones many times. */
export function openMarket(book: PriceBook, region: string): Market {
  const instances = new Map<InstanceUse, readonly InstanceOffer[]>();
  const meters = new Map<string, readonly UnitPrice[]>();
  let accelerated: readonly InstanceOffer[] | undefined;
  return {
    region,
    asOf: book.snapshot,
    update: book.update,
    managedSpot: book.managedSpot,
    offers(use) {
      const known = instances.get(use) ?? instanceOffers(book, use, region);
      instances.set(use, known);
      return known;
    },
    gpuOffers() {
      accelerated ??= gpuOffers(book, region);
      return accelerated;
    },
    tiers(meter) {
      const known = meters.get(meter) ?? meterTiers(book, meter, region);
      meters.set(meter, known);
      return known;
    },
    fallbackTiers: (meter) => tiersFrom(book, meter, { region: fallbackRegion, wanted: region }),
    savingsTerms: () => savingsTerms(book, region),
    spotOutlook: (type) => spotOutlook(book, type, region),
  };
}
