import { expect, test } from 'vitest';
import type { FileColumn, FileSchema } from './file-schema.ts';
import { type CrawledFile, findTables } from './find-tables.ts';

const columns = (...names: readonly string[]): readonly FileColumn[] =>
  names.map((name) => ({ name, type: 'string' }));

function file(key: string, schema: Partial<FileSchema> = {}): CrawledFile {
  return {
    key,
    sizeBytes: 10,
    schema: {
      format: 'parquet',
      compression: 'none',
      columns: columns('a', 'b', 'c'),
      rows: 2,
      ...schema,
    },
  };
}

const find = (files: readonly CrawledFile[], combinesSchemas = false) =>
  findTables(files, { root: 'raw/', combinesSchemas });

test('files of one folder are one table without partitions', () => {
  const [table, ...more] = find([file('raw/a.parquet'), file('raw/b.parquet')]);
  expect(more).toEqual([]);
  expect(table).toMatchObject({
    prefix: 'raw/',
    partitionKeys: [],
    partitions: [],
    objectCount: 2,
  });
  expect(table?.schema.rows).toBe(4);
});

test('folders named key=value are partitions, their values decoded', () => {
  const [table] = find([
    file('raw/year=2026/kind=a%20b/x.parquet'),
    file('raw/year=2027/kind=c/x.parquet'),
  ]);
  expect(table).toMatchObject({
    prefix: 'raw/',
    partitionKeys: ['year', 'kind'],
    partitions: [
      { values: ['2026', 'a b'], prefix: 'raw/year=2026/kind=a%20b/' },
      { values: ['2027', 'c'], prefix: 'raw/year=2027/kind=c/' },
    ],
  });
});

test('other folders with like files give partition_0', () => {
  const [table] = find([file('raw/x/1.parquet'), file('raw/y/1.parquet')]);
  expect(table).toMatchObject({
    partitionKeys: ['partition_0'],
    partitions: [{ values: ['x'] }, { values: ['y'] }],
  });
});

test('folders with different columns are tables, unless combined', () => {
  const files = [
    file('raw/year=2017/1.json', { format: 'json', columns: columns('A', 'B') }),
    file('raw/year=2018/1.json', { format: 'json', columns: columns('C', 'D') }),
  ];
  expect(find(files).map(({ prefix }) => prefix)).toEqual(['raw/year=2017/', 'raw/year=2018/']);
  const [combined, ...more] = find(files, true);
  expect(more).toEqual([]);
  expect(combined?.schema.columns.map(({ name }) => name)).toEqual(['A', 'B', 'C', 'D']);
});

test('different formats side by side are a table each', () => {
  const found = find([
    file('raw/a.csv', { format: 'csv' }),
    file('raw/b.json', { format: 'json' }),
  ]);
  expect(found.map(({ prefix }) => prefix)).toEqual(['raw/a.csv', 'raw/b.json']);
});

test('types widen and what no classifier knows makes no table', () => {
  const [table] = find([
    file('raw/1.csv', {
      columns: [
        { name: 'n', type: 'int' },
        { name: 'm', type: 'bigint' },
      ],
    }),
    file('raw/2.csv', {
      columns: [
        { name: 'n', type: 'double' },
        { name: 'm', type: 'string' },
      ],
    }),
  ]);
  expect(table?.schema.columns).toEqual([
    { name: 'n', type: 'double' },
    { name: 'm', type: 'string' },
  ]);
  expect(find([{ key: 'raw/i.jpg', sizeBytes: 1, schema: undefined }])).toEqual([]);
});
