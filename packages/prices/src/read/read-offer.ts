import type { ListedTier, Listing } from '@slipway/core';
import { pricesErrors } from '#errors.ts';
import type { DownloadOptions } from '#fetch/download.ts';
import { type OfferKind, productSchema } from '#offers/offer-kind.ts';
import { ChosenPrices } from '#read/chosen-prices.ts';
import { type FoundValue, streamValues } from '#read/stream-values.ts';
import { tiersOf } from '#read/tiers-of.ts';

export interface OfferFile {
  readonly kind: OfferKind;
  readonly region: string;
  readonly url: URL;
}

const paths = [
  '$.offerCode',
  '$.version',
  '$.publicationDate',
  '$.products.*',
  '$.terms.OnDemand.*',
];

/** Reads one regional offer file; refuses one that is cut short, of another service, or without any price. */
export async function readOffer(file: OfferFile, options: DownloadOptions): Promise<Listing> {
  const reading = new OfferReading(file);
  await streamValues(file.url, { ...options, paths, onValue: (found) => reading.take(found) });
  return reading.finish();
}

/** What was understood of a file so far. */
class OfferReading {
  readonly #file: OfferFile;
  readonly #facts = new Map<string, string>();
  readonly #prices = new ChosenPrices();
  #products = 0;
  #terms = 0;

  constructor(file: OfferFile) {
    this.#file = file;
  }

  take({ path, value }: FoundValue): void {
    const [section = '', , sku = ''] = path;
    if (path.length === 1) this.#facts.set(section, String(value));
    else if (section === 'products') this.#takeProduct(value);
    else this.#takeTerm(sku, value);
  }

  finish(): Listing {
    const { kind, region, url } = this.#file;
    const fact = (name: string) => this.#facts.get(name) ?? '';
    if (fact('offerCode') !== kind.code) throw this.#lacks(`offerCode ${kind.code}`);
    if (this.#products === 0) throw this.#lacks('products');
    if (this.#terms === 0) throw this.#lacks('terms.OnDemand');
    const published = fact('publicationDate');
    if (!/^20\d\d-\d\d-\d\dT/u.test(published)) throw this.#lacks('publicationDate');
    const prices = this.#prices.list();
    if (prices.length === 0 && kind.isNeeded) throw this.#lacks('known price');
    const version = fact('version');
    return { file: { offer: kind.code, region, version, published, url: url.href }, prices };
  }

  #takeProduct(value: unknown): void {
    const product = productSchema.safeParse(value);
    if (!product.success) throw this.#lacks('product with sku and attributes');
    this.#products += 1;
    const { regionCode } = product.data.attributes;
    if (regionCode !== undefined && regionCode !== this.#file.region) return;
    const selected = this.#file.kind.select(product.data);
    if (selected !== undefined) this.#prices.expect(product.data.sku, selected);
  }

  #takeTerm(sku: string, value: unknown): void {
    if (this.#products === 0) throw this.#lacks('products before terms');
    this.#terms += 1;
    const selected = this.#prices.expected(sku);
    if (selected === undefined) return;
    const tiers = tiersOf(value, selected.scale);
    if (tiers === undefined) throw this.#lacks(`price of ${sku}`);
    const [first, ...rest]: readonly ListedTier[] = tiers;
    if (first !== undefined) this.#prices.set(selected, [first, ...rest]);
  }

  #lacks(expected: string) {
    return pricesErrors.unexpected(this.#file.url.href, expected);
  }
}
