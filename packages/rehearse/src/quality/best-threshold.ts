import { ranked, type Scored } from '#quality/scored.ts';

/**
 * The threshold with the best F1, half-way between two neighbouring scores so that it is not the
 * accident of one row. To be looked for on rows that are not measured afterwards.
 */
export function bestThreshold(scored: Scored): number {
  const rows = ranked(scored);
  const positives = rows.filter(({ label }) => label === 1).length;
  let [hits, bestF1, threshold] = [0, -1, 0.5];
  for (const [index, row] of rows.entries()) {
    hits += row.label;
    const next = rows[index + 1]?.score ?? 0;
    if (next === row.score) continue;
    const f1 = (2 * hits) / (index + 1 + positives);
    if (f1 > bestF1) {
      bestF1 = f1;
      threshold = (row.score + next) / 2;
    }
  }
  return threshold;
}
