import { expect, test } from 'vitest';
import { stratifiedFolds, stratifiedSplit } from '#data/split.ts';

const labels = Array.from({ length: 1_000 }, (_, row) => (row % 7 === 0 ? 1 : 0));
const fractions = { validation: 0.1, test: 0.2 };
const share = (rows: readonly number[]) =>
  rows.filter((row) => labels[row] === 1).length / rows.length;

test('parts share no row, lose none, and hold the classes in equal proportion', () => {
  const { train, validation, test: heldOut } = stratifiedSplit(labels, fractions, 1);
  const all = [...train, ...validation, ...heldOut].sort((a, b) => a - b);
  expect(all).toEqual(labels.map((_, row) => row));
  expect([validation.length, heldOut.length]).toEqual([100, 200]);
  for (const part of [train, validation, heldOut]) expect(share(part)).toBeCloseTo(1 / 7, 2);
});

test('the seed decides the split', () => {
  expect(stratifiedSplit(labels, fractions, 1)).toEqual(stratifiedSplit(labels, fractions, 1));
  expect(stratifiedSplit(labels, fractions, 1)).not.toEqual(stratifiedSplit(labels, fractions, 2));
});

test('rows without a label are in no part', () => {
  const {
    train,
    validation,
    test: heldOut,
  } = stratifiedSplit([1, undefined, 0, undefined], fractions, 1);
  expect([...train, ...validation, ...heldOut].sort()).toEqual([0, 2]);
});

test('folds share no row, lose none, and are balanced', () => {
  const rows = labels.map((_, row) => row).filter((row) => row % 2 === 0);
  const folds = stratifiedFolds(rows, labels, { count: 5, seed: 3 });
  expect(folds.flat().sort((a, b) => a - b)).toEqual(rows);
  for (const fold of folds) {
    expect(fold).toHaveLength(100);
    expect(share(fold)).toBeCloseTo(1 / 7, 1);
  }
});
