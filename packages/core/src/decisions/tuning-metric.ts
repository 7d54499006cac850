import type { Need } from '#needs/need.ts';
import type { Task } from '#needs/vocabulary.ts';

type Metric = NonNullable<Need['problem']['metric']>;

/** Metrics of the built-in XGBoost that a search may follow, by kind of task; the first is the usual one. */
const tunable: Readonly<Record<'two' | 'many' | 'number', readonly [string, ...string[]]>> = {
  two: ['auc', 'accuracy', 'f1', 'logloss'],
  many: ['mlogloss', 'accuracy', 'f1'],
  number: ['rmse', 'mae'],
};

/** What the built-in algorithms of other tasks report (their pages in the developer guide, read 2026-10). */
const elsewhere: Partial<Readonly<Record<Task, string>>> = {
  clustering: 'test:ssd',
  forecasting: 'test:RMSE',
  recommendation: 'test:rmse',
  'image-classification': 'validation:accuracy',
  'text-classification': 'validation:accuracy',
  'image-segmentation': 'validation:mIOU',
  'topic-discovery': 'validation:total_loss',
};

function kindOf(need: Need): keyof typeof tunable {
  if (need.problem.task === 'binary-classification') return 'two';
  return need.problem.task === 'multiclass-classification' ? 'many' : 'number';
}

/**
 * What the search improves: the metric of the need where the algorithm reports it
 * (https://docs.aws.amazon.com/sagemaker/latest/dg/xgboost-tuning.html, read 2026-10), else the usual one.
 */
export function tuningMetric(need: Need, isTabularSupervised = true): string {
  if (!isTabularSupervised) return elsewhere[need.problem.task] ?? 'validation:loss';
  const known = tunable[kindOf(need)];
  const wanted: Metric | undefined = need.problem.metric;
  return `validation:${known.find((metric) => metric === wanted) ?? known[0]}`;
}
