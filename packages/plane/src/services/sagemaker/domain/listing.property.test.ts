import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Listable, type ListQuery, listPage } from './listing.ts';

const item = fc.record({
  name: fc.stringMatching(/^[a-c]{1,3}$/),
  createdAt: fc.integer({ min: 0, max: 5 }),
  modifiedAt: fc.integer({ min: 0, max: 5 }),
  status: fc.constantFrom('Completed', 'Failed'),
});
const items = fc.uniqueArray(item, { selector: ({ name }) => name, maxLength: 20 });
const sorting = fc.record({
  sortBy: fc.constantFrom<ListQuery['sortBy']>(
    'Name',
    'CreationTime',
    'LastModifiedTime',
    'Status',
  ),
  sortOrder: fc.constantFrom<ListQuery['sortOrder']>('Ascending', 'Descending'),
  maxResults: fc.integer({ min: 1, max: 7 }),
});

test('following the tokens visits everything once, in the order of one great page', () => {
  fc.assert(
    fc.property(items, sorting, (all, query) => {
      const whole = listPage(all, { ...query, maxResults: 100 })?.items;
      expect(allPages(all, query)).toEqual(whole);
      expect(whole).toHaveLength(all.length);
    }),
  );
});

test('what is deleted between two pages hides nothing else', () => {
  fc.assert(
    fc.property(items, sorting, (all, query) => {
      const first = listPage(all, query);
      if (first?.nextToken === undefined) return;
      const gone = new Set(first.items);
      const left = all.filter((each) => !gone.has(each));
      const rest = allPages(left, { ...query, nextToken: first.nextToken });
      expect(new Set([...first.items, ...rest])).toEqual(new Set(all));
    }),
  );
});

test.each(['', 'bogus', 'W10', 'eyJ9'])('refuses the token %j', (nextToken) => {
  const query = { sortBy: 'Name', sortOrder: 'Ascending', maxResults: 1, nextToken } as const;
  expect(listPage([], query)).toBeUndefined();
});

test('lets through what is after, before and named as asked', () => {
  const all: readonly Listable[] = [1, 2, 3].map((time) => ({
    name: `job-${time}`,
    createdAt: time,
    modifiedAt: time * 10,
    status: 'Completed',
  }));
  const names = (query: Partial<ListQuery>) =>
    listPage(all, { sortBy: 'Name', sortOrder: 'Ascending', maxResults: 9, ...query })?.items.map(
      ({ name }) => name,
    );
  expect(names({ createdAfter: 1 })).toEqual(['job-2', 'job-3']);
  expect(names({ createdBefore: 3, modifiedAfter: 10 })).toEqual(['job-2']);
  expect(names({ modifiedBefore: 20 })).toEqual(['job-1']);
  expect(names({ nameContains: 'b-3' })).toEqual(['job-3']);
});

function allPages(all: readonly Listable[], query: ListQuery): readonly Listable[] {
  const visited: Listable[] = [];
  let nextToken = query.nextToken;
  do {
    const page = listPage(all, { ...query, nextToken });
    visited.push(...(page?.items ?? []));
    nextToken = page?.nextToken;
  } while (nextToken !== undefined);
  return visited;
}
