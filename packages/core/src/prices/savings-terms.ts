import type { PriceBook } from '#prices/price-book.ts';
import type { PriceMark } from '#prices/unit-price.ts';

export interface SavingsRate {
  /** What the promise makes of a dollar on demand. */
  readonly paidShare: number;
  readonly source: string;
  readonly asOf: string;
  readonly mark: PriceMark;
}

/** One way to promise a spend. */
export interface SavingsTerms {
  /** `1 year/No Upfront`. */
  readonly id: string;
  readonly years: number;
  readonly payment: string;
  /** Of the price `sagemaker.hosting/ml.m5.large`; nothing when the plan has no rate for it. */
  rateOf(price: { readonly id: string; readonly usd: number }): SavingsRate | undefined;
}

const offerName = 'AWSMachineLearningSavingsPlans';

function yearsOf(id: string): number {
  return id.startsWith('3') ? 3 : 1;
}

/** Exact rates, where the book was refreshed with them. */
function listed(book: PriceBook, region: string): readonly SavingsTerms[] {
  const file = book.update?.files.find((one) => one.offer === offerName && one.region === region);
  return Object.entries(book.savingsRates ?? {}).flatMap(([id, byRegion]) => {
    const rates = Object.hasOwn(byRegion, region) ? byRegion[region] : undefined;
    if (rates === undefined) return [];
    return [
      {
        id,
        years: yearsOf(id),
        payment: id.split('/')[1] ?? '',
        rateOf(price: { readonly id: string; readonly usd: number }) {
          const key = price.id.replace(/^sagemaker\./u, '');
          const microUsd = Object.hasOwn(rates, key) ? rates[key] : undefined;
          if (microUsd === undefined || price.usd <= 0) return undefined;
          return {
            paidShare: microUsd / 1e6 / price.usd,
            source: file?.url ?? book.update?.from ?? '',
            asOf: (file?.published ?? book.snapshot).slice(0, 10),
            mark: 'list' as const,
          };
        },
      },
    ];
  });
}

/** Discounts that were published as one figure, taken for every type. */
function published(book: PriceBook): readonly SavingsTerms[] {
  const general = (book.savingsPlans ?? []).filter(({ type }) => type === undefined);
  return general.map(({ term, payment, percent, url, asOf, mark }) => ({
    id: `${term}/${payment}`,
    years: yearsOf(term),
    payment,
    rateOf: ({ id }) =>
      id.startsWith('sagemaker.')
        ? { paidShare: 1 - percent / 100, source: url, asOf, mark }
        : undefined,
  }));
}

/** Every way to promise a spend, shortest and least paid in advance first. */
export function savingsTerms(book: PriceBook, region: string): readonly SavingsTerms[] {
  const exact = listed(book, region);
  const known = new Set(exact.map(({ id }) => id));
  const all = [...exact, ...published(book).filter(({ id }) => !known.has(id))];
  const order = ['No Upfront', 'Partial Upfront', 'All Upfront'];
  return all.toSorted(
    (a, b) => a.years - b.years || order.indexOf(a.payment) - order.indexOf(b.payment),
  );
}
