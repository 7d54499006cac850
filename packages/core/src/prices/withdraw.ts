import { type Listing, targetKey } from '#prices/listing.ts';
import type { PriceBook } from '#prices/price-book.ts';

/** A file that lists less than this share of the known types is taken for an excerpt. */
const completeShare = 0.5;

export interface Withdrawn {
  readonly book: PriceBook;
  readonly withdrawn: number;
  readonly partial: boolean;
}

/**
 * Takes out what the region sells no more: a product that is absent from the list is not sold, and not free
 * (https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/price-changes.html).
 */
export function withdraw(book: PriceBook, { file, prices }: Listing): Withdrawn {
  const listed = new Set(prices.map(({ target }) => targetKey(target)));
  const { region } = file;
  let left = book;
  let withdrawn = 0;
  let partial = false;
  for (const column of ['hosting', 'jobs'] as const) {
    const known = Object.entries(book.instances).filter(([, row]) => row[column][region]);
    const absent = known.filter(([type]) => !listed.has(`${column}/${type}`));
    const found = known.length - absent.length;
    // No row at all: the file is of another service.
    if (found === 0 || absent.length === 0) continue;
    if (found < completeShare * known.length) {
      partial = true;
      continue;
    }
    const instances = { ...left.instances };
    for (const [type] of absent) {
      const row = instances[type];
      if (row === undefined) continue;
      const { [region]: _gone, ...rest } = row[column];
      instances[type] = { ...row, [column]: rest };
    }
    left = { ...left, instances };
    withdrawn += absent.length;
  }
  return { book: left, withdrawn, partial };
}
