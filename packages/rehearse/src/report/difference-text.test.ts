import { formatterFor } from '@slipway/base';
import { expect, test } from 'vitest';
import { differenceText } from '#report/difference-text.ts';

test('a small distance is told by its power of ten', () => {
  const format = formatterFor('en');
  expect(differenceText(0, format)).toBe('0');
  expect(differenceText(3e-8, format)).toBe('< 10⁻⁷');
  expect(differenceText(0.25, format)).toBe('0.25');
});
