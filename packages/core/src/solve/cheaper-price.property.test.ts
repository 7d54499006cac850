import fc from 'fast-check';
import { expect, test } from 'vitest';
import { openMarket } from '#prices/market.ts';
import type { PriceBook } from '#prices/price-book.ts';
import { outcomeKey } from '#solve/settle.ts';
import { solve } from '#solve/solve.ts';
import { weightsOf } from '#solve/weights.ts';
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
