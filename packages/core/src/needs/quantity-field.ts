import { z } from 'zod';
import { parseQuantity, type Quantity, type QuantityKind, unitsShown } from '#needs/quantity.ts';

const examples: Readonly<Record<QuantityKind, readonly string[]>> = {
  size: ['200 GB', '10..50 MB'],
  duration: ['50 ms', '2 h', '1..3 days'],
  rate: ['3..40 req/s', '200 req/h'],
  count: ['5000', '2k', '1M..3M'],
  ratio: ['0.35', '35 %'],
  money: ['500 USD/month'],
};

/** A field holding a quantity: text or number in, {@link Quantity} in base units out. */
export function quantityField(kind: QuantityKind, description: string) {
  return z
    .union([z.string(), z.number()])
    .meta({ description, examples: [...examples[kind]] })
    .transform((input, context): Quantity => {
      const result = parseQuantity(input, kind);
      if (result.ok) return result.quantity;
      context.addIssue({
        code: 'custom',
        message: result.problem,
        params: {
          problem: result.problem,
          unit: result.unit ?? '',
          units: unitsShown[kind],
          examples: examples[kind],
        },
      });
      return z.NEVER;
    });
}
