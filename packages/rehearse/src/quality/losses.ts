import type { Scored } from '#quality/scored.ts';

/** Scores of exactly 0 or 1 would make the logarithm infinite; scikit-learn clips in the same way. */
const EPSILON = 2.220_446_049_250_313e-16;

/** Mean negative log-likelihood (natural logarithm); lower is better. */
export function logLoss({ labels, scores }: Scored): number {
  const total = scores.reduce((sum, score, index) => {
    const p = Math.min(Math.max(score, EPSILON), 1 - EPSILON);
    return sum - Math.log(labels[index] === 1 ? p : 1 - p);
  }, 0);
  return total / scores.length;
}

/** Mean squared distance between score and outcome; lower is better. */
export function brierScore({ labels, scores }: Scored): number {
  const total = scores.reduce((sum, score, index) => sum + (score - (labels[index] ?? 0)) ** 2, 0);
  return total / scores.length;
}
