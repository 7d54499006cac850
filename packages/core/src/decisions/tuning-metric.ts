import type { Need } from '#needs/need.ts';

type Metric = NonNullable<Need['problem']['metric']>;

/** Metrics of the built-in XGBoost that a search may follow, by kind of task; the first is the usual one. */
const tunable: Readonly<Record<'two' | 'many' | 'number', readonly [string, ...string[]]>> = {
  two: ['auc', 'accuracy', 'f1', 'logloss'],
  many: ['mlogloss', 'accuracy', 'f1'],
  number: ['rmse', 'mae'],
};

function kindOf(need: Need): keyof typeof tunable {
  if (need.problem.task === 'binary-classification') return 'two';
  return need.problem.task === 'multiclass-classification' ? 'many' : 'number';
}

/**
 * What the search improves: the metric of the need where the algorithm reports it
 * (https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost-tuning.html, read 2026-10), else the usual one.
 */
export function tuningMetric(need: Need): string {
  const known = tunable[kindOf(need)];
  const wanted: Metric | undefined = need.problem.metric;
  return `validation:${known.find((metric) => metric === wanted) ?? known[0]}`;
}
