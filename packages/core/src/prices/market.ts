import {
  gpuOffers,
  type InstanceOffer,
  type InstanceUse,
  instanceOffers,
} from '#prices/instance-offers.ts';
import type { PriceBook } from '#prices/price-book.ts';
import { meterTiers, type UnitPrice } from '#prices/unit-price.ts';

/** What can be bought in one region. */
export interface Market {
  readonly region: string;
  readonly asOf: string;
  readonly managedSpot: PriceBook['managedSpot'];
  /** Cheapest first. */
  offers(use: InstanceUse): readonly InstanceOffer[];
  gpuOffers(): readonly InstanceOffer[];
  tiers(meter: string): readonly UnitPrice[];
}

/** Reads the book once for each question; solving a plan asks the same ones many times. */
export function openMarket(book: PriceBook, region: string): Market {
  const instances = new Map<InstanceUse, readonly InstanceOffer[]>();
  const meters = new Map<string, readonly UnitPrice[]>();
  let accelerated: readonly InstanceOffer[] | undefined;
  return {
    region,
    asOf: book.snapshot,
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
  };
}
