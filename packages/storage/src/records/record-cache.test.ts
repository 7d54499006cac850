import { expect, it } from 'vitest';
import { RecordCache } from './record-cache.ts';

const json = JSON.stringify({ text: 'x'.repeat(400) });

it('forgets what nobody asked for, keeps what was asked for, and stays within its size', () => {
  const cache = new RecordCache(6_000);
  for (let n = 0; n < 1_000; n += 1) {
    cache.keep('t', `k${n}`, { json, version: n + 1 });
    expect(cache.version('t', 'k0')).toBe(1);
  }
  const kept = Array.from({ length: 1_000 }, (_, n) => cache.version('t', `k${n}`)).filter(
    (version) => version !== undefined,
  );
  expect(kept.length).toBeGreaterThan(2);
  expect(kept.length).toBeLessThan(12);
  expect(cache.record('t', 'k0')).toEqual({ key: 'k0', value: JSON.parse(json), version: 1 });
});

it('knows what is not there, until it is', () => {
  const cache = new RecordCache(6_000);
  expect(cache.version('t', 'a')).toBeUndefined();
  cache.keepAbsent('t', 'a');
  expect([cache.version('t', 'a'), cache.record('t', 'a')]).toEqual([0, undefined]);
  cache.keep('t', 'a', { json: '1', version: 1 });
  expect(cache.record('t', 'a')).toEqual({ key: 'a', value: 1, version: 1 });
  cache.drop('t', 'a');
  expect(cache.version('t', 'a')).toBeUndefined();
});

it('gives one value to all, which nobody can change', () => {
  const cache = new RecordCache(6_000);
  cache.keep('t', 'a', { json: '{"list":[1]}', version: 1 });
  const value = cache.record('t', 'a')?.value;
  expect(cache.record('t', 'a')?.value).toBe(value);
  expect(() => (value as { list: number[] }).list.push(2)).toThrow(TypeError);
});
