import { expect, test } from 'vitest';
import { Changes, changedPaths, Reads, watched } from '#solve/reads.ts';

const need = {
  data: { size: { low: 1, expected: 2, high: 3 }, sources: ['s3'] },
  account: {},
  prefer: 'balanced',
};
const withData = (data: object) => ({ ...need, data: { ...need.data, ...data } });
const touched = (reads: Reads, other: object) =>
  reads.areTouchedBy(new Changes(changedPaths({ need }, { need: other })));

test('is touched by a change of what was read, and by nothing else', () => {
  const reads = new Reads();
  expect(watched(need, reads, 'need').data.size.high).toBe(3);
  expect(touched(reads, structuredClone(need))).toBe(false);
  expect(touched(reads, { ...need, prefer: 'fastest' })).toBe(false);
  expect(touched(reads, withData({ sources: ['api'] }))).toBe(false);
  expect(touched(reads, withData({ size: { low: 1, expected: 2, high: 4 } }))).toBe(true);
  expect(touched(reads, { prefer: 'balanced', account: {} })).toBe(true);
});

test('a section that is gone through depends on all its fields', () => {
  const reads = new Reads();
  expect(Object.keys(watched(need, reads, 'need').data)).toEqual(['size', 'sources']);
  expect(touched(reads, withData({ sources: ['api'] }))).toBe(true);
  expect(touched(reads, withData({ rows: 1 }))).toBe(true);
  expect(touched(reads, { ...need, prefer: 'fastest' })).toBe(false);
});

test('a value that was missed is a value too', () => {
  const reads = new Reads();
  expect(Reflect.get(watched(need, reads, 'need').account, 'gpuQuota')).toBeUndefined();
  expect(touched(reads, { ...need, account: { gpuQuota: 1 } })).toBe(true);
  expect(touched(reads, { ...need, account: { other: 1 } })).toBe(false);
});

test('a section that comes is seen by whoever looked for it', () => {
  expect(changedPaths({ a: 1 }, { a: 1, b: { c: 2 } })).toEqual(['b', 'b.c']);
  expect(changedPaths({ a: 1, b: { c: 2 } }, { a: 1 })).toEqual(['b', 'b.c']);
});
