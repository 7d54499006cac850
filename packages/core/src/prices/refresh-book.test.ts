import { expect, test } from 'vitest';
import type { ListedPrice } from '#prices/listing.ts';
import { refreshBook } from '#prices/refresh-book.ts';
import { shippedPrices } from '../../test/situations.ts';

const file = {
  offer: 'AmazonSageMaker',
  region: 'eu-west-3',
  version: '1',
  published: '2026-11-24T08:00:00Z',
  url: 'https://example.com/index.json',
};
const fresh = { savings: [], readAt: '2026-11-25T10:00:00Z', from: 'https://example.com' };
const hosting = (type: string, microUsd: number): ListedPrice => ({
  target: { kind: 'instance', column: 'hosting', type },
  tiers: [{ microUsd, per: 1, fromQuantity: 0 }],
});
const known = Object.entries(shippedPrices.instances).filter(([, row]) => row.hosting['eu-west-3']);

test('a complete file takes out the types that the region sells no more', () => {
  const [[gone = ''] = [], ...rest] = known;
  const prices = rest.map(([type]) => hosting(type, 1_000));
  const { book, report } = refreshBook(shippedPrices, { ...fresh, listings: [{ file, prices }] });
  expect(report).toMatchObject({ withdrawn: 1, partial: [], changed: rest.length });
  expect(book.instances[gone]?.hosting['eu-west-3']).toBeUndefined();
  expect(book.instances[gone]?.hosting['us-east-1']).toBeDefined();
});

test('an excerpt takes out nothing, and says so', () => {
  const prices = known.slice(0, 3).map(([type]) => hosting(type, 1_000));
  const { report } = refreshBook(shippedPrices, { ...fresh, listings: [{ file, prices }] });
  expect(report).toMatchObject({ withdrawn: 0, partial: ['AmazonSageMaker eu-west-3'] });
});

test('an older file replaces estimates, and no list price of a later day', () => {
  const old = { ...file, published: '2020-01-01T00:00:00Z' };
  const prices = [hosting('ml.m5.xlarge', 1_000)];
  const { book, report } = refreshBook(shippedPrices, {
    ...fresh,
    listings: [{ file: old, prices }],
  });
  expect(report).toMatchObject({ newer: 1, changed: 0 });
  expect(book.instances['ml.m5.xlarge']?.hosting['eu-west-3']?.[0]).toBe(269_000);
});

test('leaves the given book alone, and keeps no reference that nothing uses', () => {
  const before = JSON.stringify(shippedPrices);
  const prices = [hosting('ml.m5.xlarge', 1_000)];
  const once = refreshBook(shippedPrices, { ...fresh, listings: [{ file, prices }] }).book;
  const twice = refreshBook(once, { ...fresh, listings: [{ file, prices }] }).book;
  expect(JSON.stringify(shippedPrices)).toBe(before);
  expect(twice.references).toHaveLength(once.references.length);
  expect(twice.references.filter(({ url }) => url === file.url)).toHaveLength(1);
});

test('names of types such as "constructor" reach nothing', () => {
  const prices = [hosting('constructor', 1_000), hosting('__proto__', 1_000)];
  const { report } = refreshBook(shippedPrices, { ...fresh, listings: [{ file, prices }] });
  expect(report.unknownTypes).toEqual(['__proto__', 'constructor']);
});
