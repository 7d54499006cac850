import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Traffic } from './traffic.ts';

test('every variant gets its share of each round, whatever the weights', () => {
  const weights = fc
    .array(fc.nat(20), { minLength: 1, maxLength: 10 })
    .filter((list) => list.some((weight) => weight > 0));
  fc.assert(
    fc.property(weights, (list) => {
      const traffic = new Traffic(list.map((weight, index) => ({ name: String(index), weight })));
      const counts = list.map(() => 0);
      const total = list.reduce((sum, weight) => sum + weight, 0);
      for (let turn = 0; turn < total; turn += 1) {
        const index = Number(traffic.next()?.name);
        counts[index] = (counts[index] ?? 0) + 1;
      }
      expect(list.length === 1 ? [total] : list).toEqual(counts);
    }),
  );
});

test('the first variant answers when no variant has a weight', () => {
  const traffic = new Traffic([
    { name: 'a', weight: 0 },
    { name: 'b', weight: 0 },
  ]);
  expect(traffic.next()?.name).toBe('a');
  expect(traffic.named('b')?.name).toBe('b');
  expect(traffic.named('c')).toBeUndefined();
});
