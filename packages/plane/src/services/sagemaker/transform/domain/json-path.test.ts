import { describe, expect, test } from 'vitest';
import { isPositional, type Json, parseJsonPath, selectJson } from './json-path.ts';

// Source: https://docs.aws.amazon.com/sagemaker/latest/dg/batch-transform-data-processing.html

function select(path: string, value: Json) {
  const parsed = parseJsonPath(path);
  return parsed === undefined ? 'no path' : selectJson(value, parsed);
}

const record: Json = { id: 7, features: [1, 2, 3], nested: { a: true, 'b c': null } };

describe('a path selects', () => {
  test.each<[string, Json | undefined]>([
    ['$', record],
    ['$.id', 7],
    ['$.nested.a', true],
    ["$['id']", 7],
    ["$['id','features']", { id: 7, features: [1, 2, 3] }],
    ["$.nested['b c']", null],
    ['$.features[0]', 1],
    ['$.features[0,-1]', [1, 3]],
    ['$.features[1:]', [2, 3]],
    ['$.features[*]', [1, 2, 3]],
    ['$.missing', undefined],
    ["$['id','missing']", undefined],
    ['$.features[3]', undefined],
    ['$.id[0]', undefined],
    ['$.features.x', undefined],
    ['$.constructor', undefined],
  ])('%s', (path, expected) => {
    expect(select(path, record)).toEqual(expected);
  });

  test.each<[string, Json | undefined]>([
    ['$[1:4]', ['b', 'c', 'd', 'e']],
    ['$[:5]', ['a', 'b', 'c', 'd', 'e', 'f']],
    ['$[4:]', ['e', 'f']],
    ['$[-2:]', ['e', 'f']],
    ['$[0:-2]', ['a', 'b', 'c', 'd', 'e']],
    ['$[1:9]', undefined],
    ['$[4:2]', undefined],
  ])('columns by slices whose end is included, as in the guide: %s', (path, expected) => {
    expect(select(path, ['a', 'b', 'c', 'd', 'e', 'f'])).toEqual(expected);
  });

  test('columns by slices whose end is not, where asked to', () => {
    expect(selectJson(['a', 'b', 'c'], parseJsonPath('$[0:2]') ?? [], 'exclusive')).toEqual([
      'a',
      'b',
    ]);
  });
});

test.each([
  '',
  'a',
  '$a',
  '$.',
  '$..a',
  '$[',
  '$[a]',
  "$['a',0]",
  '$[?(@.a)]',
  '$[0:1:2]',
  "$['a'",
])('refuses %j', (path) => {
  expect(parseJsonPath(path)).toBeUndefined();
});

test('a CSV row answers positions only', () => {
  expect(
    ['$', '$[0]', '$[1:]', '$[*]'].map((path) => isPositional(parseJsonPath(path) ?? [])),
  ).not.toContain(false);
  expect(
    ['$.a', '$[0][1]', "$['a']"].map((path) => isPositional(parseJsonPath(path) ?? [])),
  ).not.toContain(true);
});
