import type { Scored } from '#quality/scored.ts';

/** Counts of rows by truth and verdict, and the shares that people name after them. */
export interface Confusion {
  readonly threshold: number;
  readonly truePositives: number;
  readonly falsePositives: number;
  readonly trueNegatives: number;
  readonly falseNegatives: number;
  readonly accuracy: number;
  /** Of the rows called positive, the share that is; 0 when none is called so. */
  readonly precision: number;
  /** Of the rows that are positive, the share that is called so. */
  readonly recall: number;
  readonly f1: number;
}

/** A row is called positive when its score is at least the threshold. */
export function confusionAt({ labels, scores }: Scored, threshold: number): Confusion {
  const counts = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 };
  for (const [index, score] of scores.entries()) {
    const positive = labels[index] === 1;
    if (score >= threshold) counts[positive ? 'truePositives' : 'falsePositives'] += 1;
    else counts[positive ? 'falseNegatives' : 'trueNegatives'] += 1;
  }
  const { truePositives, falsePositives, trueNegatives, falseNegatives } = counts;
  return {
    threshold,
    ...counts,
    accuracy: share(truePositives + trueNegatives, scores.length),
    precision: share(truePositives, truePositives + falsePositives),
    recall: share(truePositives, truePositives + falseNegatives),
    f1: share(2 * truePositives, 2 * truePositives + falsePositives + falseNegatives),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
