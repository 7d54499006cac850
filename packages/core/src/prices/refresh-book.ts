import { BookDraft } from '#prices/book-draft.ts';
import type { Listing, SavingsListing } from '#prices/listing.ts';
import type { PriceBook } from '#prices/price-book.ts';
import type { RefreshReport } from '#prices/refresh-report.ts';

export interface FreshPrices {
  readonly listings: readonly Listing[];
  readonly savings: readonly SavingsListing[];
  /** ISO time of reading. */
  readonly readAt: string;
  /** Where the list was read. */
  readonly from: string;
}

export interface Refreshed {
  readonly book: PriceBook;
  readonly report: RefreshReport;
}

/** The book with the prices of the list in the place of older ones. The given book is left as it is. */
export function refreshBook(book: PriceBook, fresh: FreshPrices): Refreshed {
  const draft = new BookDraft(book);
  for (const listing of fresh.listings) draft.take(listing);
  const files = [...fresh.listings, ...fresh.savings].map(({ file }) => file);
  const replaced = new Set(files.map(({ offer, region }) => `${offer} ${region}`));
  const kept = (book.update?.files ?? []).filter(
    ({ offer, region }) => !replaced.has(`${offer} ${region}`),
  );
  const savingsRates = ratesOf(book, fresh.savings);
  return {
    book: {
      ...draft.finish(),
      snapshot: fresh.readAt.slice(0, 10),
      update: { readAt: fresh.readAt, from: fresh.from, files: [...kept, ...files] },
      ...(savingsRates === undefined ? {} : { savingsRates }),
    },
    report: draft.report(),
  };
}

function ratesOf(book: PriceBook, savings: readonly SavingsListing[]): PriceBook['savingsRates'] {
  if (savings.length === 0) return book.savingsRates;
  const all: Record<string, Record<string, Record<string, number>>> = { ...book.savingsRates };
  for (const { file, rates } of savings) {
    for (const [plan, byType] of rates) {
      all[plan] = { ...all[plan], [file.region]: Object.fromEntries(byType) };
    }
  }
  return all;
}
