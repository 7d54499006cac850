import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDecimal } from './parse-decimal.ts';

test('reads every spelling of a double as Number does', () => {
  const spelling = fc
    .tuple(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: 1, max: 20 }),
      fc.nat(2),
    )
    .map(([value, digits, style]) => {
      if (style === 0) return String(value);
      return style === 1 ? value.toPrecision(digits) : value.toExponential(digits);
    });
  fc.assert(
    fc.property(spelling, (text) => {
      const bytes = Buffer.from(text);
      expect(parseDecimal(bytes, 0, bytes.length)).toBe(Number(text));
    }),
    { numRuns: 2000 },
  );
});
