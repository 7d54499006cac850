import { expect, test } from 'vitest';
import { classQuality, majorityAnswers } from '#images/class-quality.ts';

const classes = ['good', 'scratch', 'dent'];

test('is what scikit-learn says of the same answers', () => {
  // scikit-learn's f1_score(average='macro'): mean of 0.8, 0.5 and 2/3 by its definition of F1.
  const pairs = [0, 0, 0, 1, 1, 2].map((actual, index) => ({
    actual,
    predicted: [0, 0, 1, 1, 2, 2][index] ?? 0,
  }));
  const quality = classQuality(classes, pairs);
  expect(quality.f1).toBeCloseTo((0.8 + 0.5 + 2 / 3) / 3, 12);
  expect(quality.accuracy).toBeCloseTo(4 / 6, 12);
  expect(quality.confusion).toEqual([
    [2, 1, 0],
    [0, 1, 1],
    [0, 0, 1],
  ]);
  expect(quality.perClass[1]).toMatchObject({ label: 'scratch', precision: 0.5, recall: 0.5 });
});

test('a class that is never answered counts as nothing found', () => {
  const quality = classQuality(classes, majorityAnswers([0, 0, 1, 2], [0, 1, 2, 0]));
  expect(quality.accuracy).toBe(0.5);
  expect(quality.perClass.map(({ f1 }) => f1)).toEqual([2 / 3, 0, 0]);
  expect(quality.f1).toBeCloseTo(2 / 9, 12);
});

test('nothing scored is no quality, not a division by nothing', () => {
  expect(classQuality(classes, [])).toMatchObject({ f1: 0, accuracy: 0 });
});
