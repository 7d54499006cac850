import { expect, test } from 'vitest';
import { formatterFor } from './format.ts';

const en = formatterFor('en');
const fr = formatterFor('fr');

test('money keeps cents, and more digits only when it is under a cent', () => {
  expect(en.usd(83.95)).toBe('$83.95');
  expect(en.usd(0.000_2)).toBe('$0.0002');
  expect(en.usd(12_345.6)).toBe('$12,346');
  expect(fr.usd(83.95)).toBe('83,95\u00a0$US');
});

test('sizes, durations and rates pick the unit that reads best', () => {
  expect(en.bytes(25_000_000)).toBe('25\u00a0MB');
  expect(fr.bytes(1.5e9)).toBe('1,5\u00a0Go');
  expect(en.seconds(0.05)).toBe('50\u00a0ms');
  expect(en.seconds(5_400)).toBe('1.5\u00a0h');
  expect(en.rate(0.01)).toBe('36\u00a0requests/h');
  expect(fr.rate(40)).toBe('40\u00a0requêtes/s');
});

test('lists are joined with the word of the language', () => {
  expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c');
  expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c');
});
