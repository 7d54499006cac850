export interface Weighted {
  readonly name: string;
  /** At least 0; variants of weight 0 are called by name only. */
  readonly weight: number;
}

/**
 * Splits requests by weight: smooth weighted round robin, where each turn adds a variant's weight to its credit and
 * the winner pays the sum of all. AWS draws at random; taking turns gives the same shares, exactly and repeatably.
 * https://docs.aws.amazon.com/sagemaker/latest/dg/model-ab-testing.html
 */
export class Traffic<Variant extends Weighted> {
  readonly #variants: readonly Variant[];
  readonly #credits: number[];
  readonly #total: number;

  constructor(variants: readonly Variant[]) {
    this.#variants = variants;
    this.#credits = variants.map(() => 0);
    this.#total = variants.reduce((sum, variant) => sum + variant.weight, 0);
  }

  named(name: string): Variant | undefined {
    return this.#variants.find((variant) => variant.name === name);
  }

  /** When every weight is 0 the first variant answers. */
  next(): Variant | undefined {
    if (this.#variants.length === 1 || this.#total <= 0) return this.#variants[0];
    let best = 0;
    for (const [index, variant] of this.#variants.entries()) {
      this.#credits[index] = this.#credit(index) + variant.weight;
      if (this.#credit(index) > this.#credit(best)) best = index;
    }
    this.#credits[best] = this.#credit(best) - this.#total;
    return this.#variants[best];
  }

  #credit(index: number): number {
    return this.#credits[index] ?? 0;
  }
}
