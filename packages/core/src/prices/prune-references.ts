import type { PriceBook, PriceEntry } from '#prices/price-book.ts';

/** The same book without the references that no price uses any more. */
export function pruneReferences(book: PriceBook): PriceBook {
  const places = new Map<number, number>();
  const moved = (entry: PriceEntry): PriceEntry => {
    const [microUsd = 0, per = 1, reference = 0, ...rest] = entry;
    const place = places.get(reference) ?? places.size;
    places.set(reference, place);
    return [microUsd, per, place, ...rest];
  };
  const column = (entries: Readonly<Record<string, PriceEntry>>) =>
    mapped(entries, (entry) => moved(entry));
  const meters = mapped(book.meters, (meter) => ({
    ...meter,
    prices: mapped(meter.prices, (tiers) => tiers.map(moved)),
  }));
  const instances = mapped(book.instances, (row) => ({
    ...row,
    hosting: column(row.hosting),
    jobs: column(row.jobs),
  }));
  const ec2 = mapped(book.ec2, (row) => ({ ...row, price: column(row.price) }));
  const references = [...places.keys()].flatMap((old) => book.references[old] ?? []);
  return { ...book, references, meters, instances, ec2 };
}

function mapped<Value, Result>(
  table: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(table).map(([key, value]) => [key, change(value)]));
}
