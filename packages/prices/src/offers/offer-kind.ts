import type { DecimalScale, PriceTarget } from '@slipway/core';
import { z } from 'zod';

/** A product of an offer file. Every attribute is a string; unknown ones are `NA` or `N/A`. */
export const productSchema = z.object({
  sku: z.string(),
  productFamily: z.string().default(''),
  attributes: z.record(z.string(), z.string()),
});
export type Product = z.output<typeof productSchema>;

export interface Selected {
  readonly target: PriceTarget;
  readonly scale: DecimalScale;
  /** Of two products for the same target the one with the lower rank counts. */
  readonly rank: number;
}

/** A service of the price list, and which of its products the price book wants. */
export interface OfferKind {
  readonly code: string;
  /** Without it an update makes no sense; the others keep their old prices when a server lacks them. */
  readonly isNeeded: boolean;
  readonly maxBytes: number;
  readonly select: (product: Product) => Selected | undefined;
}
