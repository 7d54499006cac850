import { type PriceBook, priceBookSchema } from '#prices/price-book.ts';

/** A stored book, or nothing when it is none. */
export function readPriceBook(value: unknown): PriceBook | undefined {
  const result = priceBookSchema.safeParse(value);
  return result.success ? result.data : undefined;
}
