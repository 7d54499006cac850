import { seededRandom } from '#random/seeded-random.ts';
import { shuffled } from '#random/shuffled.ts';

export interface SplitFractions {
  readonly validation: number;
  readonly test: number;
}

/** Row numbers (from 0, header not counted) of each part; the parts share no row. */
export interface Split {
  readonly train: readonly number[];
  readonly validation: readonly number[];
  readonly test: readonly number[];
}

/**
 * Cuts the rows into three parts that hold the classes in the same proportions.
 * The same labels, fractions and seed always give the same parts.
 */
export function stratifiedSplit(
  labels: readonly (number | undefined)[],
  fractions: SplitFractions,
  seed: number,
): Split {
  const random = seededRandom(seed);
  const parts: { train: number[]; validation: number[]; test: number[] } = {
    train: [],
    validation: [],
    test: [],
  };
  for (const members of byClass(labels)) {
    const order = shuffled(members, random);
    const testEnd = Math.round(order.length * fractions.test);
    const validationEnd = testEnd + Math.round(order.length * fractions.validation);
    parts.test.push(...order.slice(0, testEnd));
    parts.validation.push(...order.slice(testEnd, validationEnd));
    parts.train.push(...order.slice(validationEnd));
  }
  return {
    train: shuffled(parts.train, random),
    validation: shuffled(parts.validation, random),
    test: shuffled(parts.test, random),
  };
}

/** Deals rows to `count` parts of equal size and class balance, for cross-checking. */
export function stratifiedFolds(
  rows: readonly number[],
  labels: readonly (number | undefined)[],
  { count, seed }: { readonly count: number; readonly seed: number },
): readonly (readonly number[])[] {
  const random = seededRandom(seed);
  const folds: number[][] = Array.from({ length: count }, () => []);
  let next = 0;
  for (const members of byClass(rows.map((row) => labels[row]))) {
    for (const position of shuffled(members, random)) {
      const row = rows[position];
      if (row !== undefined) folds[next % count]?.push(row);
      next += 1;
    }
  }
  return folds;
}

/** Positions of each class, class 0 first; positions without a label are left out. */
function byClass(labels: readonly (number | undefined)[]): readonly (readonly number[])[] {
  const classes: [number[], number[]] = [[], []];
  for (const [position, label] of labels.entries()) {
    if (label !== undefined) classes[label === 1 ? 1 : 0].push(position);
  }
  return classes;
}
