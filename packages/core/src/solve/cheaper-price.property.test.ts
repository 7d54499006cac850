import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DecisionId } from '#advice/plan.ts';
import { totalOf } from '#cost/cost-draft.ts';
import type { Need } from '#needs/need.ts';
import { openMarket } from '#prices/market.ts';
import { marketsIn } from '#prices/markets-in.ts';
import { usdOf } from '#prices/micro-usd.ts';
import type { PriceBook } from '#prices/price-book.ts';
import { outcomeKey } from '#solve/settle.ts';
import { solve } from '#solve/solve.ts';
import { weightsOf } from '#solve/weights.ts';
import { anyNeed } from '../../test/needs.ts';
import { needFrom, shippedPrices } from '../../test/situations.ts';

/** The book with serverless computing at another price. */
function withServerlessAt(microUsd: number): PriceBook {
  const meter = shippedPrices.meters['sagemaker.serverless.compute'];
  const prices = Object.fromEntries(
    Object.entries(meter?.prices ?? {}).map(([region, entries]) => [
      region,
      entries.map(([, ...rest]) => [microUsd, ...rest]),
    ]),
  );
  const meters = {
    ...shippedPrices.meters,
    'sagemaker.serverless.compute': { unit: 'GB-second', prices },
  };
  return { ...shippedPrices, meters };
}

const services = ['endpoint-realtime', 'endpoint-serverless', 'endpoint-async', 'lambda'];

/** Position of serverless among the deployments, by the score of the best plan with each. */
function rankAt(microUsd: number, rate: number): number {
  const need = needFrom(
    `problem: { task: regression }\ndeployment: { modes: [real-time], traffic: { mean: ${rate} req/s, shape: steady } }`,
  );
  const market = openMarket(withServerlessAt(microUsd), 'us-east-1');
  const { clusters } = solve(need, {
    marketOf: () => market,
    weights: weightsOf.balanced,
    only: ['serving'],
  });
  const score = (service: string) =>
    clusters[0]?.bestWith.get(outcomeKey('real-time', service))?.score ?? Number.POSITIVE_INFINITY;
  return services.toSorted((a, b) => score(a) - score(b)).indexOf('endpoint-serverless');
}

test('a cheaper price never makes an option rank lower', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2_000 }),
      fc.integer({ min: 1, max: 2_000 }),
      fc.integer({ min: 1, max: 200 }),
      (one, other, rate) => {
        const [cheap, dear] = [Math.min(one, other), Math.max(one, other)];
        expect(rankAt(cheap, rate)).toBeLessThanOrEqual(rankAt(dear, rate));
      },
    ),
    { numRuns: 60 },
  );
});

/** The book with all instances of one kind of use at a part of their price. */
function withInstancesAt(share: number, column: 'hosting' | 'jobs'): PriceBook {
  const scaled = ([microUsd = 0, ...rest]: readonly number[]) => [microUsd * share, ...rest];
  const instances = Object.fromEntries(
    Object.entries(shippedPrices.instances).map(([type, row]) => {
      const cheaper = Object.entries(row[column]).map(([region, e]) => [region, scaled(e)]);
      return [type, { ...row, [column]: Object.fromEntries(cheaper) }];
    }),
  );
  return { ...shippedPrices, instances };
}

/** Services of a decision that cost less than this one, in the best plan with each. */
function cheaperThan(service: string, id: DecisionId, { need, book }: Asked): number {
  const markets = marketsIn(book);
  const { clusters } = solve(need, { marketOf: markets, weights: weightsOf.cheapest });
  const usd = new Map<string, number>();
  for (const { bestWith } of clusters) {
    for (const [key, { parts, selection }] of bestWith) {
      const option = parts.get(id)?.option;
      if (option === undefined || key !== outcomeKey(id, option.service)) continue;
      usd.set(option.service, usdOf(totalOf(option.costs(selection), 'expected')));
    }
  }
  const own = usd.get(service);
  return own === undefined ? 0 : [...usd.values()].filter((other) => other < own).length;
}

interface Asked {
  readonly need: Need;
  readonly book: PriceBook;
}

test.each([
  ['endpoint-realtime', 'real-time', 'hosting'],
  ['batch-transform', 'batch', 'jobs'],
  ['sagemaker-training', 'training-compute', 'jobs'],
] as const)('cheaper instances never make %s dearer beside its rivals', (service, id, column) => {
  fc.assert(
    fc.property(anyNeed, fc.double({ min: 0.05, max: 1, noNaN: true }), (need, share) => {
      const before = cheaperThan(service, id, { need, book: shippedPrices });
      const after = cheaperThan(service, id, { need, book: withInstancesAt(share, column) });
      expect(after).toBeLessThanOrEqual(before);
    }),
    { numRuns: 25 },
  );
});
