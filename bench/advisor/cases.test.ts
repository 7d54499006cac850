import { describe, expect, it } from 'vitest';
import { expectationsOf, needOf } from './advisor-case.ts';
import { loadCases } from './load-cases.ts';

const cases = loadCases();

describe('the cases of the advisor', () => {
  it('are at least sixty, each with its own id', () => {
    expect(cases.length).toBeGreaterThanOrEqual(60);
    expect(new Set(cases.map(({ id }) => id)).size).toBe(cases.length);
  });

  it.each(cases.map((one) => [one.id, one] as const))('%s is a valid need', (_, one) => {
    const read = needOf(one);
    expect(read.ok ? [] : read.issues.map(({ path, value }) => `${path} = ${value}`)).toEqual([]);
  });

  it('each expect something, and nothing that they also forbid', () => {
    const empty = cases.filter((one) => expectationsOf(one) === 0).map(({ id }) => id);
    const torn = cases.filter(({ must, mustNot }) =>
      must.some((entry) =>
        Object.values(entry).every((ids) => ids.every((id) => mustNot.includes(id))),
      ),
    );
    expect(empty).toEqual([]);
    expect(torn.map(({ id }) => id)).toEqual([]);
  });
});
