import fc from 'fast-check';
import { expect, test } from 'vitest';
import { advise } from '#advice/advise.ts';
import type { BreakEven } from '#advice/plan.ts';
import { anyNeed } from '../../test/needs.ts';
import { shippedPrices as prices } from '../../test/situations.ts';

function usdOn(one: BreakEven, series: string, x: number): number {
  const points = one.series.find(({ id }) => id === series)?.points ?? [];
  const after = points.findIndex((point) => point.x >= x);
  const [from, to] = [points[Math.max(0, after - 1)], points[Math.max(1, after)]];
  if (after < 0 || from === undefined || to === undefined) throw new Error(`no ${series} at ${x}`);
  return to.x === from.x
    ? from.usd
    : from.usd + ((to.usd - from.usd) * (x - from.x)) / (to.x - from.x);
}

function expectDrawable({ series }: BreakEven): void {
  for (const { points } of series) {
    points.forEach(({ x, usd }, index) => {
      expect(usd).toBeGreaterThanOrEqual(0);
      expect(x).toBeGreaterThanOrEqual(points[index - 1]?.x ?? 0);
    });
  }
}

test('where drawn curves cross they cost the same, and which is cheaper on each side is as said', () => {
  const seen = new Map<string, number>();
  fc.assert(
    fc.property(anyNeed, (need) => {
      for (const one of advise(need, { prices }).cost.breakEvens) {
        const most = Math.max(...one.series.flatMap(({ points }) => points.map(({ usd }) => usd)));
        const last = Math.max(...one.series.flatMap(({ points }) => points.map(({ x }) => x)));
        expectDrawable(one);
        for (const { x, kind, cheaperBelow, cheaperAbove } of one.crossings) {
          seen.set(one.id, (seen.get(one.id) ?? 0) + 1);
          expect(x).toBeLessThanOrEqual(last);
          const gap = (at: number) => usdOn(one, cheaperBelow, at) - usdOn(one, cheaperAbove, at);
          if (kind === 'equal') expect(Math.abs(gap(x))).toBeLessThanOrEqual(1e-3 * most);
          const step = last / 240;
          expect(gap(Math.max(0, x - step))).toBeLessThanOrEqual(1e-3 * most);
          expect(gap(Math.min(last, x + step))).toBeGreaterThanOrEqual(-1e-3 * most);
        }
      }
    }),
    { numRuns: 60 },
  );
  expect([...seen.keys()].length).toBeGreaterThan(3);
});
