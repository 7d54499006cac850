import { expect, test } from 'vitest';
import { didYouMean, editDistance } from '#command/did-you-mean.ts';

const words = ['advise', 'rehearse', 'up', 'demo', 'doctor'];

test('finds the word that a slip of the finger hides', () => {
  expect(didYouMean('advice', words)).toBe('advise');
  expect(didYouMean('reherase', words)).toBe('rehearse');
  expect(didYouMean('DEMO', words)).toBe('demo');
  expect(didYouMean('upp', words)).toBe('up');
});

test('proposes nothing when nothing is near', () => {
  expect(didYouMean('launch', words)).toBeUndefined();
  expect(didYouMean('', words)).toBeUndefined();
});

test('counts insertions, deletions, replacements and swaps as one', () => {
  expect(editDistance('abc', 'abc')).toBe(0);
  expect(editDistance('abc', 'ab')).toBe(1);
  expect(editDistance('abc', 'acb')).toBe(1);
  expect(editDistance('', 'abc')).toBe(3);
});
