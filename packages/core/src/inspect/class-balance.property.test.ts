import fc from 'fast-check';
import { expect, test } from 'vitest';
import { classBalance } from '#inspect/class-balance.ts';

const counts = fc.array(fc.record({ name: fc.string(), count: fc.nat(10_000) }), { maxLength: 30 });

test('shares add up, the rarest is rarest, and the order of the classes does not matter', () => {
  fc.assert(
    fc.property(counts, (classes) => {
      const balance = classBalance(classes);
      if (balance === undefined) {
        expect(classes.filter(({ count }) => count > 0).length).toBeLessThan(2);
        return;
      }
      expect(balance.total).toBe(classes.reduce((sum, { count }) => sum + count, 0));
      expect(balance.rarestShare).toBeLessThanOrEqual(1 / balance.classes.length);
      expect(Math.min(...balance.classes.map(({ count }) => count))).toBe(balance.rarest.count);
      expect(classBalance(classes.toReversed())?.verdict).toBe(balance.verdict);
    }),
  );
});

test('tells even, uneven and rare apart', () => {
  const verdict = (...each: number[]) =>
    classBalance(each.map((count, at) => ({ name: `${at}`, count })))?.verdict;
  expect([verdict(500, 480), verdict(4293, 707), verdict(99_000, 500)]).toEqual([
    'even',
    'uneven',
    'rare',
  ]);
});
