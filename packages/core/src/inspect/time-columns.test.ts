import { expect, test } from 'vitest';
import { column, tableOf } from '#inspect/fixtures/table-of.ts';
import { timeColumns } from '#inspect/time-columns.ts';

const found = (...columns: Parameters<typeof tableOf>[0]) => timeColumns(tableOf(columns));

test('types tell, and so do names with numbers in the range of times', () => {
  const epoch = { min: '1700000000', max: '1700100000' };
  expect(found(column('when', { type: 'timestamp', distinct: 5 }))[0]?.by).toBe('type');
  expect(found(column('created_at', epoch))[0]?.by).toBe('epoch-seconds');
  expect(found(column('ts', { min: '1700000000000', max: '1700100000000' }))[0]?.by).toBe(
    'epoch-milliseconds',
  );
  expect(found(column('année', { min: '1998', max: '2020' }))[0]?.by).toBe('year');
});

test('refuses numbers that are no times', () => {
  expect(
    found(
      column('time_on_site', { min: '0', max: '900' }),
      column('years', { min: '1', max: '9' }),
    ),
  ).toEqual([]);
});

test('counts the series on the grid of times', () => {
  const day = column('day', { type: 'date', distinct: 1000 });
  expect(found(day)[0]?.series).toBe(1);
  expect(found({ ...day, distinct: 100 }, column('shop', { distinct: 10 }))[0]?.series).toBe(10);
  expect(found({ ...day, distinct: 100 })[0]?.series).toBeUndefined();
});
