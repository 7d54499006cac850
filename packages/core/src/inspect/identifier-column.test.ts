import { expect, test } from 'vitest';
import { choice, column } from '#inspect/fixtures/table-of.ts';
import { isIdentifier, isNamedIdentifier } from '#inspect/identifier-column.ts';

test('a key is named so or comes first, and is different in each row', () => {
  expect(isIdentifier(column('customer_id', { distinct: 1000 }), 3, 1000)).toBe(true);
  expect(isIdentifier(column('nr', { distinct: 1000 }), 0, 1000)).toBe(true);
  expect(isIdentifier(column('id', { distinct: 900, distinctExact: false }), 0, 1000)).toBe(true);
});

test('refuses repeated values, unique amounts and small tables', () => {
  expect(isIdentifier(column('user_id', { distinct: 90 }), 0, 1000)).toBe(false);
  expect(isIdentifier(column('income', { distinct: 1000 }), 3, 1000)).toBe(false);
  expect(isIdentifier(column('id', { distinct: 5 }), 0, 5)).toBe(false);
  expect(isIdentifier(choice('review', [], { distinct: 1000, words: 40 }), 3, 1000)).toBe(false);
});

test('names are read in any spelling', () => {
  expect(['ID', 'customerId', 'movieid', 'clé'].every(isNamedIdentifier)).toBe(true);
  expect(['idle', 'grid', 'video'].some(isNamedIdentifier)).toBe(false);
});
