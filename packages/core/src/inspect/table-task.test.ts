import { expect, test } from 'vitest';
import type { ColumnProfile } from '#inspect/data-profile.ts';
import { choice, column, tableOf } from '#inspect/fixtures/table-of.ts';
import { tableTask } from '#inspect/table-task.ts';
import { targetCandidates } from '#inspect/target-candidates.ts';

function taskOf(columns: readonly ColumnProfile[]) {
  const table = tableOf(columns);
  return tableTask(table, targetCandidates(table)[0]).task;
}

const text = column('review', { type: 'text', distinct: 990, words: 40 });
const days = column('day', { type: 'date', distinct: 100, min: '2024-01-01', max: '2024-04-09' });

test('two values are a yes-or-no question', () => {
  expect(taskOf([column('age'), choice('churn', ['yes', 'no'])])).toBe('binary-classification');
});

test('a few values are classes, many numbers an amount', () => {
  expect(taskOf([column('petal'), choice('species', ['a', 'b', 'c'])])).toBe(
    'multiclass-classification',
  );
  expect(taskOf([column('rooms'), column('price', { type: 'decimal' })])).toBe('regression');
});

test('a number for each store and day is to be forecast', () => {
  const stores = choice('store', ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j']);
  expect(taskOf([days, stores, column('sales')])).toBe('forecasting');
});

test('times without a grid are no series', () => {
  const scattered = { ...days, distinct: 30 };
  expect(taskOf([scattered, column('rooms', { distinct: 7 }), column('price')])).toBe('regression');
});

test('a text and a class are text classification, opinions are sentiment', () => {
  expect(taskOf([text, choice('label', ['sport', 'news', 'arts'])])).toBe('text-classification');
  expect(taskOf([text, choice('label', ['positive', 'negative'])])).toBe('sentiment-analysis');
});

test('who bought what is to be recommended', () => {
  const columns = [
    column('user_id', { distinct: 90 }),
    column('movieId', { distinct: 200 }),
    column('rating', { distinct: 5 }),
  ];
  expect(taskOf(columns)).toBe('recommendation');
});

test('without a target only groups are left, and that is a guess', () => {
  const table = tableOf([column('id', { distinct: 1000 })]);
  expect(tableTask(table, undefined)).toMatchObject({ task: 'clustering', certainty: 'guess' });
});
