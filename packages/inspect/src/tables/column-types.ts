import type { ColumnType } from '@slipway/core';

const types: readonly (readonly [RegExp, ColumnType])[] = [
  [/\[|^(STRUCT|MAP|UNION|JSON|VARIANT)/, 'nested'],
  [/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|BIGNUM)/, 'integer'],
  [/^DECIMAL\(\d+,0\)/, 'integer'],
  [/^(DECIMAL|DOUBLE|FLOAT)/, 'decimal'],
  [/^BOOLEAN/, 'boolean'],
  [/^DATE/, 'date'],
  [/^TIMESTAMP/, 'timestamp'],
  [/^(TIME|INTERVAL)/, 'time'],
  [/^(BLOB|BIT|GEOMETRY)/, 'binary'],
  [/^"NULL"/, 'empty'],
];

/** Our word for a type of DuckDB. */
export function columnTypeOf(duckDbType: string): ColumnType {
  return types.find(([pattern]) => pattern.test(duckDbType))?.[1] ?? 'text';
}
