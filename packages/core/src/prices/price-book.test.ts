import { expect, test } from 'vitest';
import { instanceOffers, isPlainCpu } from '#prices/instance-offers.ts';
import { openMarket } from '#prices/market.ts';
import { meterTiers } from '#prices/unit-price.ts';
import { marketOf, shippedPrices } from '../../test/situations.ts';

test('every price names a reference, and every reference a page and a date', () => {
  for (const { url, asOf } of shippedPrices.references) {
    expect(url).toMatch(/^https:\/\//u);
    expect(asOf).toMatch(/^20\d\d(-\d\d){0,2}$/u);
  }
  const columns = Object.values(shippedPrices.instances).flatMap((row) => [row.hosting, row.jobs]);
  const entries = columns.flatMap((column) => Object.values(column));
  expect(entries.length).toBeGreaterThan(1_000);
  for (const [micro = -1, per = 0, reference = -1] of entries) {
    expect(Number.isInteger(micro) && micro > 0).toBe(true);
    expect(per).toBeGreaterThan(0);
    expect(shippedPrices.references[reference]).toBeDefined();
  }
});

test('knows the list price of an endpoint instance in Paris', () => {
  // 0.269 USD an hour, AmazonSageMaker offer file of 2026-09-22.
  const offer = marketOf('eu-west-3')
    .offers('hosting')
    .find(({ type }) => type === 'ml.m5.xlarge');
  expect(offer).toMatchObject({
    vcpu: 4,
    memoryGib: 16,
    price: { microUsd: 269_000, per: 1, region: 'eu-west-3', asOf: '2026-09-22', mark: 'list' },
  });
});

test('offers are sorted by price, and hold only types that the use accepts', () => {
  const offers = instanceOffers(shippedPrices, 'transform', 'us-east-1');
  const prices = offers.map(({ price }) => price.microUsd);
  expect(prices).toEqual([...prices].sort((a, b) => a - b));
  // ml.t2.medium hosts endpoints and runs no transform jobs.
  expect(offers.some(({ type }) => type === 'ml.t2.medium')).toBe(false);
  expect(offers.filter(isPlainCpu).every(({ type }) => !/^ml\.(g|p|inf|trn)\d/u.test(type))).toBe(
    true,
  );
});

test('marks a price that is taken from another Region', () => {
  expect(meterTiers(shippedPrices, 'kms.key', 'eu-west-3')[0]).toMatchObject({
    region: 'us-east-1',
    mark: 'other-region',
    microUsd: 1_000_000,
  });
  const stockholm = openMarket(shippedPrices, 'eu-north-1').offers('hosting');
  expect(stockholm[0]?.price.mark).toBe('other-region');
});

test('keeps prices under a micro-dollar exact, and every tier', () => {
  const tiers = meterTiers(shippedPrices, 'lambda.duration.x86', 'us-east-1');
  expect(tiers.map(({ microUsd, per, fromQuantity }) => [microUsd / per, fromQuantity])).toEqual([
    [16.6667, 0],
    [15, 6e9],
    [13.3334, 15e9],
  ]);
});

test('knows no price for a meter that does not exist', () => {
  expect(meterTiers(shippedPrices, 'nothing.at-all', 'us-east-1')).toEqual([]);
});
