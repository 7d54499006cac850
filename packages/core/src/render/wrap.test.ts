import { expect, test } from 'vitest';
import { wrap } from '#render/wrap.ts';

test('breaks at spaces, never over the width, with later lines indented', () => {
  expect(wrap('one two three four', 9, '  ')).toEqual(['one two', '  three', '  four']);
});

test('keeps a word that is longer than a line whole', () => {
  expect(wrap('https://docs.aws.amazon.com x', 10)).toEqual(['https://docs.aws.amazon.com', 'x']);
});

test('keeps non-breaking spaces together', () => {
  expect(wrap('12\u00a0GB more', 6)).toEqual(['12\u00a0GB', 'more']);
});
