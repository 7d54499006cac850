import { expect, test } from 'vitest';
import { parseConfiguration } from './crawler-configuration.ts';

const nothing = { mergesNewColumns: false, inheritsFromTable: false, combinesSchemas: false };

test('no configuration asks for nothing', () => {
  expect(parseConfiguration(undefined)).toEqual(nothing);
  expect(parseConfiguration('')).toEqual(nothing);
  expect(parseConfiguration('{"Version":1.0}')).toEqual(nothing);
});

test('what is honoured', () => {
  const configuration = {
    Version: 1,
    CrawlerOutput: {
      Tables: { AddOrUpdateBehavior: 'MergeNewColumns' },
      Partitions: { AddOrUpdateBehavior: 'InheritFromTable' },
    },
    Grouping: { TableGroupingPolicy: 'CombineCompatibleSchemas' },
  };
  expect(parseConfiguration(JSON.stringify(configuration))).toEqual({
    mergesNewColumns: true,
    inheritsFromTable: true,
    combinesSchemas: true,
  });
});

test('what is not honoured is refused, not ignored', () => {
  expect(parseConfiguration('{')).toContain('not valid JSON');
  expect(parseConfiguration('1')).toContain('not valid JSON');
  expect(parseConfiguration('{"Grouping":{"TableLevelConfiguration":3}}')).toContain(
    'TableLevelConfiguration',
  );
  expect(parseConfiguration('{"CreatePartitionIndex":true}')).toContain('CreatePartitionIndex');
});
