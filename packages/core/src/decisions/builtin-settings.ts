import type { Situation } from '#advice/option.ts';
import type { Configuration } from '#advice/plan.ts';
import { xgboostVersion } from '#catalog/xgboost-image.ts';
import type { Need } from '#needs/need.ts';
import type { Modality, Task } from '#needs/vocabulary.ts';

/** Sound starting values for tables of any size; tuning searches around them. */
const startingValues = {
  num_round: '200',
  eta: '0.1',
  max_depth: '5',
  min_child_weight: '1',
  subsample: '0.8',
  colsample_bytree: '0.8',
  early_stopping_rounds: '20',
} as const;

function objective(need: Need): Readonly<Record<string, string>> {
  switch (need.problem.task) {
    case 'binary-classification':
      // XGBoost stops early by the last metric. The AUC of a few hundred validation rows jumps with
      // single rows; the log loss moves with all of them and stops at a better round (measured on
      // examples/churn: mean AUC over 15 cuts 0.924 against 0.920).
      return { objective: 'binary:logistic', eval_metric: 'auc,logloss' };
    case 'multiclass-classification':
      return {
        objective: 'multi:softprob',
        eval_metric: 'mlogloss',
        num_class: String(Math.round(need.problem.classes?.expected ?? 3)),
      };
    default:
      return {
        objective: 'reg:squarederror',
        eval_metric: need.problem.metric === 'mae' ? 'mae' : 'rmse',
      };
  }
}

function boostedTrees(need: Need): Configuration {
  return {
    algorithm: 'xgboost',
    version: xgboostVersion,
    contentType: 'text/csv',
    hyperparameters: { ...startingValues, ...objective(need) },
  };
}

/** Built-in algorithm of each task that is not one of supervised tables (algos page of the developer guide). */
const byTask: Partial<Readonly<Record<Task, string>>> = {
  clustering: 'kmeans',
  'anomaly-detection': 'randomcutforest',
  forecasting: 'forecasting-deepar',
  recommendation: 'factorization-machines',
  'image-classification': 'image-classification-tensorflow',
  'object-detection': 'object-detection-tensorflow',
  'defect-detection': 'object-detection-tensorflow',
  'image-segmentation': 'semantic-segmentation',
  'text-classification': 'text-classification-tensorflow',
  'topic-discovery': 'ntm',
};

/** A class to predict from images or texts is the business of the algorithm for them. */
const classifierOf: Partial<Readonly<Record<Modality, string>>> = {
  image: 'image-classification-tensorflow',
  text: 'text-classification-tensorflow',
};

const contentTypes: Partial<Readonly<Record<Modality, string>>> = {
  image: 'application/x-image',
  'time-series': 'application/jsonlines',
};

/** Which built-in algorithm fits a task, with sound settings to start from. */
export function builtinSettings({ need, workload }: Situation): Configuration {
  const { task } = need.problem;
  if (workload.isTabularSupervised) return boostedTrees(need);
  const isClassification = task.endsWith('classification');
  const algorithm =
    (isClassification ? classifierOf[workload.modality] : undefined) ?? byTask[task];
  if (algorithm === undefined) return boostedTrees(need);
  return { algorithm, contentType: contentTypes[workload.modality] ?? 'text/csv' };
}
