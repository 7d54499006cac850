import { loadShippedPrices, type PriceBook } from '@slipway/core';
import { priceFile, readStored } from '#store/price-file.ts';

export interface LoadedPrices {
  readonly book: PriceBook;
  readonly origin: 'shipped' | 'updated';
  /** Set when there is an updated book that cannot be used. */
  readonly unusable?: string;
}

/** The newest price book: the updated one of the folder, or the one that came with Slipway. */
export async function loadPrices(folder: string): Promise<LoadedPrices> {
  const path = priceFile(folder);
  const [shipped, stored] = await Promise.all([loadShippedPrices(), readStored(path)]);
  if (stored === 'broken') return { book: shipped, origin: 'shipped', unusable: path };
  if (stored === undefined || stored.snapshot < shipped.snapshot) {
    return { book: shipped, origin: 'shipped' };
  }
  return { book: stored, origin: 'updated' };
}
