import { expect, test } from 'vitest';
import { catalog } from '#catalog/catalog.ts';
import { effortOf } from '#catalog/effort.ts';
import { serviceIds } from '#catalog/service-id.ts';
import { shippedPrices } from '../../test/situations.ts';

/** Paths of facts without a page or a date, in any entry. A fact is whatever has a `value`. */
function unsourced(node: unknown, path: string): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if ('value' in node) {
    const source = 'source' in node ? String(node.source) : '';
    const asOf = 'asOf' in node ? String(node.asOf) : '';
    const isSourced = source.startsWith('https://') && /^20\d\d-\d\d(-\d\d)?$/u.test(asOf);
    return isSourced ? [] : [path];
  }
  if (Array.isArray(node)) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    // Everything that an entry says about AWS must be a fact; its id and stages are ours.
    const isOurs = ['id', 'stages'].includes(key);
    const isBare = typeof value !== 'object' && !isOurs;
    return isBare ? [`${path}.${key}`] : unsourced(value, `${path}.${key}`);
  });
}

test('every fact has a page and a date', () => {
  expect(Object.values(catalog).flatMap((entry) => unsourced(entry, entry.id))).toEqual([]);
});

test('refuses a fact without a page or a date, and a bare statement', () => {
  expect(
    unsourced({ limits: { payload: { value: 4, source: '', asOf: '2026-10' } } }, 'x'),
  ).toEqual(['x.limits.payload']);
  expect(
    unsourced({ limits: { payload: { value: 4, source: 'https://a', asOf: 'lately' } } }, 'x'),
  ).toEqual(['x.limits.payload']);
  expect(unsourced({ limits: { payload: 4 } }, 'x')).toEqual(['x.limits.payload']);
});

test('has one entry and one effort for each id, under that id', () => {
  expect(Object.keys(catalog)).toEqual([...serviceIds]);
  expect(Object.values(catalog).map(({ id }) => id)).toEqual([...serviceIds]);
  expect(Object.keys(effortOf).sort()).toEqual([...serviceIds].sort());
});

test('every meter is in the price book, or is priced by instance type', () => {
  const byType = ['sagemaker.jobs', 'sagemaker.hosting', 'ec2'];
  const meters = Object.values(catalog).flatMap((entry) => entry.meters.value);
  const unknown = meters.filter((id) => !byType.includes(id) && !shippedPrices.meters[id]);
  expect(unknown).toEqual([]);
});

test('services that closed name the day and what replaces them', () => {
  const closed = Object.values(catalog).filter(
    ({ lifecycle }) => lifecycle.value.status !== 'open',
  );
  expect(closed.map(({ id }) => id)).toEqual([
    'debugger',
    'model-monitor',
    'ground-truth',
    'forecast',
    'fraud-detector',
    'lookout-for-vision',
    'clarify',
  ]);
  for (const { lifecycle } of closed) {
    expect(lifecycle.value.closedSince).toMatch(/^20\d\d-\d\d-\d\d$/u);
    expect(catalog[lifecycle.value.replacement ?? 's3'].lifecycle.value.status).toBe('open');
  }
});
