import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseQuantity, type QuantityKind } from '#needs/quantity.ts';

const kinds = fc.constantFrom<QuantityKind>('size', 'duration', 'rate', 'count', 'ratio', 'money');

test('whatever the text, the answer is a problem or an ordered, finite range', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.double()), kinds, (input, kind) => {
      const result = parseQuantity(input, kind);
      if (!result.ok) return;
      const { low, expected, high } = result.quantity;
      expect(low).toBeLessThanOrEqual(expected);
      expect(expected).toBeLessThanOrEqual(high);
      expect(low).toBeGreaterThanOrEqual(0);
    }),
  );
});
