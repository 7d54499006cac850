import type { ListedPrice, Listing, PriceTarget } from '#prices/listing.ts';
import type { ListedFile, PriceBook, PriceEntry, PriceReference } from '#prices/price-book.ts';
import { pruneReferences } from '#prices/prune-references.ts';
import type { RefreshReport } from '#prices/refresh-report.ts';
import { withdraw } from '#prices/withdraw.ts';

type InstanceTarget = Extract<PriceTarget, { kind: 'instance' }>;
type Verdict = 'added' | 'changed' | 'same' | 'newer';

/** A price book while it is being refreshed. */
export class BookDraft {
  #book: PriceBook;
  readonly #references: PriceReference[];
  readonly #counts = { added: 0, changed: 0, same: 0, newer: 0 };
  #withdrawn = 0;
  readonly #unknown = new Set<string>();
  readonly #partial: string[] = [];

  constructor(book: PriceBook) {
    this.#book = book;
    this.#references = [...book.references];
  }

  /** Puts the prices of one file in. */
  take({ file, prices }: Listing): void {
    const { url, published } = file;
    const asOf = published.slice(0, 10);
    const reference = this.#references.push({ url, asOf, mark: 'list' }) - 1;
    for (const price of prices) this.#put(price, file, reference);
    const { book, withdrawn, partial } = withdraw(this.#book, { file, prices });
    this.#book = book;
    this.#withdrawn += withdrawn;
    if (partial) this.#partial.push(`${file.offer} ${file.region}`);
  }

  finish(): PriceBook {
    return pruneReferences({ ...this.#book, references: this.#references });
  }

  report(): RefreshReport {
    return {
      ...this.#counts,
      withdrawn: this.#withdrawn,
      unknownTypes: [...this.#unknown].sort(),
      partial: this.#partial,
    };
  }

  #put({ target, tiers }: ListedPrice, { region }: ListedFile, reference: number): void {
    const entries = tiers.map(
      ({ microUsd, per, fromQuantity }): PriceEntry =>
        fromQuantity === 0 ? [microUsd, per, reference] : [microUsd, per, reference, fromQuantity],
    );
    const [entry] = entries;
    if (entry === undefined) return;
    if (target.kind === 'meter') this.#putMeter(target.id, region, entries);
    else if (target.kind === 'machine') this.#putMachine(target.type, region, entry);
    else this.#putInstance(target, region, entry);
  }

  #putMachine(type: string, region: string, entry: PriceEntry): void {
    const { ec2 } = this.#book;
    const row = Object.hasOwn(ec2, type) ? ec2[type] : undefined;
    if (row === undefined || !this.#accepts([row.price[region]], [entry])) return;
    const price = { ...row.price, [region]: entry };
    this.#book = { ...this.#book, ec2: { ...ec2, [type]: { ...row, price } } };
  }

  #putInstance({ column, type }: InstanceTarget, region: string, entry: PriceEntry): void {
    const { instances } = this.#book;
    const row = Object.hasOwn(instances, type) ? instances[type] : undefined;
    if (row === undefined) {
      this.#unknown.add(type);
      return;
    }
    if (!this.#accepts([row[column][region]], [entry])) return;
    const next = { ...row, [column]: { ...row[column], [region]: entry } };
    this.#book = { ...this.#book, instances: { ...instances, [type]: next } };
  }

  #putMeter(id: string, region: string, entries: readonly PriceEntry[]): void {
    const { meters } = this.#book;
    const meter = meters[id];
    if (meter === undefined || !this.#accepts(meter.prices[region] ?? [], entries)) return;
    const prices = { ...meter.prices, [region]: [...entries] };
    this.#book = { ...this.#book, meters: { ...meters, [id]: { ...meter, prices } } };
  }

  /** Counts what the list says about a price, and tells whether it replaces what is there. */
  #accepts(known: readonly (PriceEntry | undefined)[], listed: readonly PriceEntry[]): boolean {
    const verdict = this.#verdict(known, listed);
    this.#counts[verdict] += 1;
    return verdict !== 'newer';
  }

  #verdict(known: readonly (PriceEntry | undefined)[], listed: readonly PriceEntry[]): Verdict {
    const [first] = known;
    if (first === undefined) return 'added';
    const before = this.#references[first[2] ?? -1];
    const now = this.#references[listed[0]?.[2] ?? -1];
    if (before?.mark === 'list' && now !== undefined && before.asOf > now.asOf) return 'newer';
    const text = (entries: readonly (PriceEntry | undefined)[]) =>
      entries.map((entry) => `${(entry?.[0] ?? 0) / (entry?.[1] ?? 1)}@${entry?.[3] ?? 0}`).join();
    return text(known) === text(listed) ? 'same' : 'changed';
  }
}
