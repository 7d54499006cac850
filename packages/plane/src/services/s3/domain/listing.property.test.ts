import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readToken, writeToken } from './list-token.ts';
import { type Keyed, type ListPage, type ListQuery, listPage, type Scan } from './listing.ts';
import { behindPrefix } from './object-key.ts';

/** Few characters, so that prefixes are shared and delimiters are frequent; some at the edges of UTF-8 and UTF-16. */
const key = fc
  .array(fc.constantFrom('a', 'b', '/', '//', '.', '\u{FFFF}', '\u{10FFFF}', '\u{D7FF}', 'é'), {
    maxLength: 6,
  })
  .map((parts) => parts.join(''));
// A key of S3 has at least one character.
const keys = fc.uniqueArray(
  key.filter((text) => text !== ''),
  { maxLength: 60 },
);
const queries = fc.record({
  prefix: key,
  delimiter: fc.constantFrom('', '/', '//', 'a', '\u{10FFFF}'),
  max: fc.integer({ min: 1, max: 7 }),
});

const bytes = (text: string) => Buffer.from(text, 'utf8');
const compare = (left: string, right: string) => Buffer.compare(bytes(left), bytes(right));

function scanOf(sorted: readonly string[]): Scan<Keyed> {
  return ({ prefix, from, after, limit }) =>
    sorted
      .filter((text) => text.startsWith(prefix))
      .filter((text) => from === undefined || compare(text, from) >= 0)
      .filter((text) => after === undefined || compare(text, after) > 0)
      .slice(0, limit)
      .map((text) => ({ key: text }));
}

/** What S3 says in words, done over the whole list at once. */
function expected(sorted: readonly string[], query: Pick<ListQuery, 'prefix' | 'delimiter'>) {
  const rolled = sorted
    .filter((text) => text.startsWith(query.prefix))
    .map((text) => {
      const at = query.delimiter === '' ? -1 : text.indexOf(query.delimiter, query.prefix.length);
      return at < 0 ? text : `${text.slice(0, at + query.delimiter.length)}|`;
    });
  return [...new Set(rolled)];
}

function allPages(scan: Scan<Keyed>, query: Omit<ListQuery, 'start'>): readonly string[] {
  const listed: string[] = [];
  let page: ListPage<Keyed> | undefined;
  do {
    // The position travels as a token, as between two requests.
    const start = page?.next && readToken(writeToken(page.next));
    page = listPage(scan, { ...query, start });
    expect(page.entries.length + page.prefixes.length).toBeLessThanOrEqual(query.max);
    listed.push(...page.entries.map((entry) => entry.key));
    listed.push(...page.prefixes.map((prefix) => `${prefix}|`));
  } while (page.next);
  return listed;
}

it('pages through a listing as a filter over the sorted keys would', () => {
  fc.assert(
    fc.property(keys, queries, (all, query) => {
      const sorted = [...all].sort(compare);
      const listed = allPages(scanOf(sorted), query);
      const wanted = expected(sorted, query);
      expect([...listed].sort()).toEqual([...wanted].sort());
      expect(listed).toHaveLength(wanted.length);
    }),
    { numRuns: 500 },
  );
});

it('reads few keys of a folder that it rolls up', () => {
  const sorted = Array.from({ length: 100_000 }, (_, index) => `f${index % 10}/${index}`).sort();
  let read = 0;
  const scan: Scan<Keyed> = (range) => {
    const found = sorted.findIndex(
      (text) => text >= (range.from ?? '') && text > (range.after ?? ''),
    );
    const page = found < 0 ? [] : sorted.slice(found, found + range.limit);
    read += page.length;
    return page.map((text) => ({ key: text }));
  };
  const page = listPage(scan, { prefix: '', delimiter: '/', start: undefined, max: 1_000 });
  expect(page.prefixes).toHaveLength(10);
  expect(read).toBeLessThan(200);
});

it('finds the first text behind all texts with a prefix', () => {
  fc.assert(
    fc.property(key, key, (prefix, text) => {
      const behind = behindPrefix(prefix);
      if (behind === undefined) return;
      const isBehind = compare(text, behind) >= 0;
      const isBefore = compare(text, prefix) < 0;
      expect(text.startsWith(prefix)).toBe(!isBehind && !isBefore);
    }),
  );
});

it('refuses tokens that it did not write', () => {
  for (const token of ['', '1', '1k', '1k0', '1kzz', '2k61', '1kff', 'x'.repeat(5_000)]) {
    expect(readToken(token)).toBeUndefined();
  }
});
