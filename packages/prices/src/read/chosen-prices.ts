import { type ListedPrice, targetKey } from '@slipway/core';
import type { Selected } from '#offers/offer-kind.ts';

interface Chosen {
  readonly rank: number;
  readonly price: ListedPrice;
}

/** The prices that a file holds for the book: one a target, by the best-ranked product. */
export class ChosenPrices {
  readonly #expected = new Map<string, Selected>();
  readonly #chosen = new Map<string, Chosen>();

  expect(sku: string, selected: Selected): void {
    this.#expected.set(sku, selected);
  }

  expected(sku: string): Selected | undefined {
    return this.#expected.get(sku);
  }

  set({ target, rank }: Selected, tiers: ListedPrice['tiers']): void {
    const key = targetKey(target);
    const known = this.#chosen.get(key);
    if (known !== undefined && known.rank <= rank) return;
    this.#chosen.set(key, { rank, price: { target, tiers } });
  }

  list(): readonly ListedPrice[] {
    return [...this.#chosen.values()].map(({ price }) => price);
  }
}
