import { ranked, type Scored } from '#quality/scored.ts';

export interface CurvePoint {
  readonly x: number;
  readonly y: number;
}

interface Step {
  readonly taken: number;
  readonly hits: number;
}

/** False positive rate (x) against true positive rate (y), from (0, 0) to (1, 1). */
export function rocCurve(scored: Scored): readonly CurvePoint[] {
  const steps = stepsOf(scored);
  const { taken: rows, hits: positives } = last(steps);
  const points = steps.map(({ taken, hits }) => ({
    x: (taken - hits) / (rows - positives),
    y: hits / positives,
  }));
  return [{ x: 0, y: 0 }, ...points];
}

/** Recall (x) against precision (y), by growing recall. */
export function precisionRecallCurve(scored: Scored): readonly CurvePoint[] {
  const steps = stepsOf(scored);
  const { hits: positives } = last(steps);
  return steps.map(({ taken, hits }) => ({ x: hits / positives, y: hits / taken }));
}

/** Sum of precision times the growth of recall: scikit-learn's average precision. */
export function averagePrecision(scored: Scored): number {
  let [total, recall] = [0, 0];
  for (const { x, y } of precisionRecallCurve(scored)) {
    total += (x - recall) * y;
    recall = x;
  }
  return total;
}

/** At most `limit` points, the ends kept: a chart needs no more and the report stays small. */
export function thinned(points: readonly CurvePoint[], limit: number): readonly CurvePoint[] {
  if (points.length <= limit) return points;
  const stride = (points.length - 1) / (limit - 1);
  return Array.from({ length: limit }, (_, index) => points[Math.round(index * stride)]).filter(
    (point) => point !== undefined,
  );
}

/** After each distinct score, from the highest: how many rows are taken and how many of them are positive. */
function stepsOf(scored: Scored): readonly Step[] {
  const rows = ranked(scored);
  const steps: Step[] = [];
  let hits = 0;
  for (const [index, row] of rows.entries()) {
    hits += row.label;
    if (rows[index + 1]?.score !== row.score) steps.push({ taken: index + 1, hits });
  }
  return steps;
}

function last(steps: readonly Step[]): Step {
  return steps.at(-1) ?? { taken: 0, hits: 0 };
}
