import { expect, test } from 'vitest';
import { didYouMean } from '#needs/did-you-mean.ts';

test('finds the word behind a slip of the finger', () => {
  expect(didYouMean('targt', ['task', 'target', 'metric'])).toBe('target');
  expect(didYouMean('real time', ['real-time', 'batch'])).toBe('real-time');
  expect(didYouMean('vpc_only', ['vpcOnly', 'variants'])).toBe('vpcOnly');
  expect(didYouMean('abtch', ['real-time', 'batch'])).toBe('batch');
});

test('refuses to guess when nothing is near', () => {
  expect(didYouMean('colour', ['task', 'target', 'metric'])).toBeUndefined();
  expect(didYouMean('x', [])).toBeUndefined();
});
