/** Whole millionths of a US dollar: sums are exact, whatever their order. */
export type MicroUsd = number;

export const microUsdPerUsd = 1_000_000;

export function usdOf(amount: MicroUsd): number {
  return amount / microUsdPerUsd;
}

/** What `quantity` units cost when `per` units cost `price`; rounded half up to the micro-dollar. */
export function amountOf(quantity: number, price: MicroUsd, per: number): MicroUsd {
  return Math.round((quantity * price) / per);
}
