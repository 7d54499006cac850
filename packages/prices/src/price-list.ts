import { SlipwayError } from '@slipway/base';
import type { Listing, SavingsListing } from '@slipway/core';
import { pricesErrors } from '#errors.ts';
import type { DownloadOptions } from '#fetch/download.ts';
import type { Patience } from '#fetch/limits.ts';
import { sameServer } from '#fetch/web-address.ts';
import type { OfferKind } from '#offers/offer-kind.ts';
import { offerIndexSchema, regionIndexSchema, savingsIndexSchema } from '#read/index-schemas.ts';
import { readDocument } from '#read/read-document.ts';
import { readOffer } from '#read/read-offer.ts';
import { readSavings, savingsOffer } from '#read/read-savings.ts';

export interface ReadingProgress {
  readonly offer: string;
  readonly region: string;
  readonly bytes: number;
}

export interface PriceListOptions {
  readonly patience: Patience;
  readonly signal: AbortSignal;
  readonly onProgress?: (progress: ReadingProgress) => void;
}

const indexPath = '/offers/v1.0/aws/index.json';
const savingsPath = `/savingsPlan/v1.0/aws/${savingsOffer}/current/region_index.json`;
const indexBytes = 16e6;
const savingsBytes = 512e6;

/** A server that speaks the format of the AWS price list. */
export class PriceList {
  readonly #base: URL;
  readonly #options: PriceListOptions;
  readonly #skipped: string[] = [];
  #offers: ReadonlyMap<string, string | undefined> | undefined;

  constructor(base: URL, options: PriceListOptions) {
    this.#base = base;
    this.#options = options;
  }

  get skipped(): readonly string[] {
    return this.#skipped;
  }

  /** The prices of a service in some regions; none, and a note, when the server lacks a service that may lack. */
  async read(kind: OfferKind, regions: readonly string[]): Promise<readonly Listing[]> {
    return this.#orSkip(kind.code, !kind.isNeeded, async () => {
      const path = (await this.#index()).get(kind.code);
      if (path === undefined) {
        if (kind.isNeeded) throw pricesErrors.unexpected(this.#base.href, kind.code);
        this.#skipped.push(kind.code);
        return [];
      }
      const index = await this.#document(path, regionIndexSchema);
      const files = Object.entries(index.regions);
      const listings: Listing[] = [];
      for (const region of regions) {
        const found = files.find(([code]) => code === region)?.[1];
        if (found === undefined) {
          throw pricesErrors.regionUnknown(
            region,
            files.map(([code]) => code),
          );
        }
        const url = sameServer(found.currentVersionUrl, this.#base);
        const options = this.#download(kind.maxBytes, { offer: kind.code, region });
        listings.push(await readOffer({ kind, region, url }, options));
      }
      return listings;
    });
  }

  async readSavings(regions: readonly string[]): Promise<readonly SavingsListing[]> {
    return this.#orSkip(savingsOffer, true, async () => {
      const index = await this.#document(savingsPath, savingsIndexSchema);
      const listings: SavingsListing[] = [];
      for (const region of regions) {
        const found = index.regions.find(({ regionCode }) => regionCode === region);
        if (found === undefined) continue;
        const url = sameServer(found.versionUrl, this.#base);
        const options = this.#download(savingsBytes, { offer: savingsOffer, region });
        listings.push(await readSavings({ url, region }, options));
      }
      return listings;
    });
  }

  /** A file that is not there is no broken update where the service may lack; anything else is. */
  async #orSkip<Item>(
    offer: string,
    mayLack: boolean,
    read: () => Promise<readonly Item[]>,
  ): Promise<readonly Item[]> {
    try {
      return await read();
    } catch (error) {
      const isAbsent =
        error instanceof SlipwayError &&
        error.code === 'PRICES_STATUS' &&
        [403, 404].includes(Number(error.params['status']));
      if (!mayLack || !isAbsent) throw error;
      this.#skipped.push(offer);
      return [];
    }
  }

  async #index(): Promise<ReadonlyMap<string, string | undefined>> {
    if (this.#offers === undefined) {
      const start = this.#base.pathname.endsWith('.json') ? this.#base.pathname : indexPath;
      const { offers } = await this.#document(start, offerIndexSchema);
      this.#offers = new Map(
        Object.entries(offers).map(([code, offer]) => [code, offer.currentRegionIndexUrl]),
      );
    }
    return this.#offers;
  }

  #document<Schema extends Parameters<typeof readDocument>[1]>(path: string, schema: Schema) {
    const url = sameServer(path, this.#base);
    return readDocument(url, schema, this.#download(indexBytes));
  }

  #download(
    maxBytes: number,
    of?: { readonly offer: string; readonly region: string },
  ): DownloadOptions {
    const { patience, signal, onProgress } = this.#options;
    const limits = { ...patience, maxBytes: Math.min(maxBytes, patience.maxBytes ?? maxBytes) };
    if (of === undefined || onProgress === undefined) return { limits, signal };
    return { limits, signal, onBytes: (bytes) => onProgress({ ...of, bytes }) };
  }
}
