import { expect, test } from 'vitest';
import { ExpressionError, parsePartitionExpression } from './partition-expression.ts';

const keys = [
  { Name: 'year', Type: 'int' },
  { Name: 'product_type', Type: 'string' },
  { Name: 'day', Type: 'date' },
];
const partitions = [
  ['9', 'bolt', '2026-01-05'],
  ['10', 'plate', '2026-02-01'],
  ['2026', 'bolt nut', '2026-10-31'],
  ['2027', '__HIVE_DEFAULT_PARTITION__', '2027-01-01'],
];

test.each([
  ["year > 9 AND product_type = 'plate'", [1]],
  ["year >= '10'", [1, 2, 3]],
  ["product_type LIKE 'bolt%'", [0, 2]],
  ["product_type like 'b_lt'", [0]],
  ["product_type NOT LIKE '%t'", [1, 3]],
  ['year IN (9, 2026)', [0, 2]],
  ['year not in (9, 2026)', [1, 3]],
  ["day BETWEEN '2026-02-01' AND '2026-12-31'", [1, 2]],
  ["day < date '2026-02-01'", [0]],
  ['product_type IS NULL', [3]],
  ['product_type IS NOT NULL', [0, 1, 2]],
  ['NOT (year = 9 OR year = 10) AND `year` <> 2027', [2]],
  ["year = 9 OR year = 10 AND product_type = 'nothing'", [0]],
])('%s', (expression, found) => {
  const matches = parsePartitionExpression(expression, keys);
  expect(partitions.flatMap((values, at) => (matches(values) ? [at] : []))).toEqual(found);
});

test.each([
  '',
  'year',
  'year =',
  'year = 1 AND',
  'unknown = 1',
  'year = 1)',
  'year; drop table x',
  'year IN ()',
  "year LIKE '%' OR OR",
  '('.repeat(5_000),
])('refuses %.40s', (expression) => {
  expect(() => parsePartitionExpression(expression, keys)).toThrow(ExpressionError);
});
