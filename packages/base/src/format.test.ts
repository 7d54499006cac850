import { expect, test } from 'vitest';
import { formatterFor } from './format.ts';

const en = formatterFor('en');
const fr = formatterFor('fr');

test('amounts are told to the cent, unit prices with all their digits', () => {
  expect(en.usd(83.954)).toBe('$83.95');
  expect(en.usd(0.000_2)).toBe('<\u00a0$0.01');
  expect(en.usd(0)).toBe('$0.00');
  expect(en.usd(12_345.6)).toBe('$12,346');
  expect(en.price(0.000_000_2)).toBe('$0.0000002');
  expect(en.price(0.134)).toBe('$0.134');
  expect(fr.usd(83.95)).toBe('83,95\u00a0$US');
});

test('sizes, durations and rates pick the unit that reads best', () => {
  expect(en.bytes(25_000_000)).toBe('25\u00a0MB');
  expect(fr.bytes(1.5e9)).toBe('1,5\u00a0Go');
  expect(en.seconds(0.05)).toBe('50\u00a0ms');
  expect(en.seconds(5_400)).toBe('1.5\u00a0h');
  expect(en.rate(0.01)).toBe('36\u00a0requests/h');
  expect(en.seconds(86_400)).toBe('1\u00a0day');
  expect(en.seconds(129_600)).toBe('1.5\u00a0days');
  expect(fr.seconds(129_600)).toBe('1,5\u00a0jour');
  expect(fr.rate(40)).toBe('40\u00a0requêtes/s');
});

test('lists are joined with the word of the language', () => {
  expect(en.list(['a', 'b', 'c'])).toBe('a, b, and c');
  expect(fr.list(['a', 'b', 'c'])).toBe('a, b et c');
});
