import { type RankedRow, ranked, type Scored } from '#quality/scored.ts';

/**
 * Area under the ROC curve: the probability that a row of class 1 scores above one of class 0,
 * ties counting half. NaN when a class is absent.
 */
export function auc(scored: Scored): number {
  return weightedAuc(ranked(scored), undefined);
}

/**
 * The same over rows that are already ranked, each taken `weights[i]` times (once when undefined):
 * what a bootstrap needs, without sorting again.
 */
export function weightedAuc(rows: readonly RankedRow[], weights: Uint16Array | undefined): number {
  let [positivesAbove, negatives, wins] = [0, 0, 0];
  let start = 0;
  while (start < rows.length) {
    const tie = tieAt(rows, weights, start);
    wins += tie.negatives * (positivesAbove + tie.positives / 2);
    positivesAbove += tie.positives;
    negatives += tie.negatives;
    start = tie.end;
  }
  return wins / (positivesAbove * negatives);
}

function tieAt(rows: readonly RankedRow[], weights: Uint16Array | undefined, start: number) {
  const score = rows[start]?.score;
  let [end, positives, negatives] = [start, 0, 0];
  for (let row = rows[end]; row !== undefined && row.score === score; row = rows[end]) {
    const weight = weights === undefined ? 1 : (weights[end] ?? 0);
    if (row.label === 1) positives += weight;
    else negatives += weight;
    end += 1;
  }
  return { end, positives, negatives };
}
