import type { Clock } from '@slipway/base';
import {
  type ListedFile,
  type Listing,
  type RefreshReport,
  refreshBook,
  type SavingsListing,
} from '@slipway/core';
import { pricesErrors } from '#errors.ts';
import { type Patience, usualPatience } from '#fetch/limits.ts';
import { webAddress } from '#fetch/web-address.ts';
import { loadPrices } from '#load-prices.ts';
import { ec2 } from '#offers/ec2.ts';
import { sagemaker } from '#offers/sagemaker.ts';
import { athena, glue, s3 } from '#offers/services.ts';
import { PriceList, type ReadingProgress } from '#price-list.ts';
import { priceFile, writeStored } from '#store/price-file.ts';

export const publicPriceList = 'https://pricing.us-east-1.amazonaws.com';

export interface UpdateRequest {
  /** Server of the price list; the public one of AWS when absent. */
  readonly from?: string;
  /** Regions to refresh; those of the book when absent. */
  readonly regions?: readonly string[];
  /** Also the machines of EC2: several hundred MB a region. */
  readonly withEc2?: boolean;
  /** The user's cache. */
  readonly folder: string;
}

export interface UpdateWorld {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
  readonly patience?: Patience;
}

export interface UpdateResult {
  readonly path: string;
  readonly readAt: string;
  readonly from: string;
  readonly files: readonly ListedFile[];
  /** Services that the server does not list or hold: their prices stay as they were. */
  readonly skipped: readonly string[];
  readonly report: RefreshReport;
}

/**
 * Refreshes the user's price book from a public price list. It lands whole or not at all: nothing is written before
 * every file was read to its end and understood.
 */
export async function updatePrices(
  request: UpdateRequest,
  world: UpdateWorld,
): Promise<UpdateResult> {
  const base = webAddress(request.from ?? publicPriceList);
  const { book } = await loadPrices(request.folder);
  const list = new PriceList(base, { patience: usualPatience, ...world });
  const kinds = [sagemaker, s3, glue, athena, ...(request.withEc2 ? [ec2] : [])];
  const asked = request.regions ?? regionsOf(book.meters);
  const listings: Listing[] = [];
  const savings: SavingsListing[] = [];
  for (const kind of kinds) listings.push(...(await list.read(kind, asked)));
  savings.push(...(await list.readSavings(asked)));
  const readAt = new Date(world.clock.now()).toISOString();
  const from = base.origin;
  const refreshed = refreshBook(book, { listings, savings, readAt, from });
  const path = priceFile(request.folder);
  if (world.signal.aborted) throw pricesErrors.aborted();
  await writeStored(path, refreshed.book);
  const files = [...listings, ...savings].map(({ file }) => file);
  return { path, readAt, from, files, skipped: list.skipped, report: refreshed.report };
}

/** The regions that the shipped book covers with most of its meters. */
function regionsOf(
  meters: Readonly<Record<string, { readonly prices: Readonly<Record<string, unknown>> }>>,
): readonly string[] {
  return Object.keys(meters['s3.standard.storage']?.prices ?? {});
}
