import { ranked, type Scored } from '#quality/scored.ts';

export interface CalibrationBin {
  /** Mean score of the rows of the bin. */
  readonly predicted: number;
  /** Share of them that is positive. */
  readonly observed: number;
  readonly count: number;
}

/** Rows in `bins` groups of equal size by score, lowest first. */
export function calibration(scored: Scored, bins: number): readonly CalibrationBin[] {
  const rows = [...ranked(scored)].reverse();
  const result: CalibrationBin[] = [];
  for (let bin = 0; bin < bins; bin += 1) {
    const from = Math.floor((bin * rows.length) / bins);
    const members = rows.slice(from, Math.floor(((bin + 1) * rows.length) / bins));
    if (members.length === 0) continue;
    const count = members.length;
    const predicted = members.reduce((sum, row) => sum + row.score, 0) / count;
    const observed = members.reduce((sum, row) => sum + row.label, 0) / count;
    result.push({ predicted, observed, count });
  }
  return result;
}

/** Mean distance between predicted and observed over the bins, weighted by their rows. */
export function expectedCalibrationError(bins: readonly CalibrationBin[]): number {
  const rows = bins.reduce((sum, { count }) => sum + count, 0);
  const off = bins.reduce(
    (sum, { predicted, observed, count }) => sum + count * Math.abs(predicted - observed),
    0,
  );
  return off / rows;
}
