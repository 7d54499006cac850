import { expect, test } from 'vitest';
import { likeTest } from './like.ts';
import { nameFilter } from './name-filter.ts';
import { tableNameOf } from './table-name.ts';

test.each([
  ['bolt%', 'bolts', true],
  ['%lt', 'bolt', true],
  ['b%l%t', 'bolt', true],
  ['b__t', 'bolt', true],
  ['b__t', 'bot', false],
  ['bolt', 'bolts', false],
  ['a%a', 'a', false],
  ['%', '', true],
  ['', '', true],
  ['.*', 'anything', false],
])('%s LIKE %s is %s', (pattern, value, expected) => {
  expect(likeTest(pattern)(value)).toBe(expected);
});

test('a pattern from outside takes no time', () => {
  expect(likeTest(`${'%a'.repeat(500)}b`)('a'.repeat(2_000))).toBe(false);
  expect(nameFilter('*a'.repeat(200))?.('a'.repeat(255))).toBe(true);
});

test.each([
  [undefined, ['lines', 'raw_lines']],
  ['raw_*', ['raw_lines']],
  ['raw_.*', ['raw_lines']],
  ['lines', ['lines']],
  ['*LINES', ['lines', 'raw_lines']],
  ['x|lines', ['lines']],
])('tables that %s names', (expression, expected) => {
  expect(['lines', 'raw_lines'].filter(nameFilter(expression) ?? (() => false))).toEqual(expected);
});

test('an expression of more than that is refused', () => {
  expect(nameFilter('(a+)+$')).toBeUndefined();
  expect(nameFilter('[a-z]')).toBeUndefined();
});

test.each([
  [{ bucket: 'b', prefix: 'raw/Line Data/', tablePrefix: '' }, 'line_data'],
  [{ bucket: 'my-bucket', prefix: '', tablePrefix: 'X_' }, 'x_my_bucket'],
  [{ bucket: 'b', prefix: 'raw/a.csv', tablePrefix: '' }, 'a_csv'],
])('name of a table at %o', (place, name) => {
  expect(tableNameOf(place)).toBe(name);
});
