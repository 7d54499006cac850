import { weightedAuc } from '#quality/auc.ts';
import { ranked, type Scored } from '#quality/scored.ts';
import { seededRandom } from '#random/seeded-random.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** 95 % percentile interval by drawing the rows again with replacement (Efron's bootstrap). */
export function aucInterval(
  scored: Scored,
  { resamples, seed }: { readonly resamples: number; readonly seed: number },
): Interval {
  const rows = ranked(scored);
  const random = seededRandom(seed);
  const found: number[] = [];
  for (let sample = 0; sample < resamples; sample += 1) {
    const weights = new Uint16Array(rows.length);
    for (let draw = 0; draw < rows.length; draw += 1) {
      const row = Math.floor(random() * rows.length);
      weights[row] = (weights[row] ?? 0) + 1;
    }
    const value = weightedAuc(rows, weights);
    if (!Number.isNaN(value)) found.push(value);
  }
  found.sort((a, b) => a - b);
  return { low: at(found, 0.025), high: at(found, 0.975) };
}

function at(sorted: readonly number[], share: number): number {
  return sorted[Math.round(share * (sorted.length - 1))] ?? Number.NaN;
}
