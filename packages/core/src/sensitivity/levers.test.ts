import { expect, test } from 'vitest';
import { englishAsks } from '#messages/en/asks.ts';
import type { Need } from '#needs/need.ts';
import { levers } from '#sensitivity/levers.ts';

test('reads back what it has put into a need', () => {
  const need: Need = { problem: { task: 'regression' } };
  for (const lever of levers) {
    if (lever.kind === 'number') expect(lever.read(lever.apply(need, 0.95))).toBe(0.95);
    else for (const word of lever.words) expect(lever.read(lever.apply(need, word))).toBe(word);
  }
});

test('moves one field only, and every field once', () => {
  const fields = levers.map(({ field }) => field);
  expect(new Set(fields).size).toBe(fields.length);
  for (const lever of levers) {
    const need: Need = { problem: { task: 'regression' } };
    const moved = lever.kind === 'number' ? lever.apply(need, 1) : lever.apply(need, 'x');
    expect(lever.field.startsWith(Object.keys(moved).at(-1) ?? '?')).toBe(true);
  }
});

test('every field that may be asked for has its question', () => {
  expect([...englishAsks.keys()]).toEqual(expect.arrayContaining(levers.map(({ field }) => field)));
});
