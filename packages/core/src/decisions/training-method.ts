import { type Decision, plainOption, type Situation } from '#advice/option.ts';
import { xgboostVersion } from '#catalog/xgboost-image.ts';
import type { Need } from '#needs/need.ts';

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

function options({ need }: Situation) {
  return [
    plainOption('training-method', 'builtin-algorithm', {
      configuration: {
        algorithm: 'xgboost',
        version: xgboostVersion,
        contentType: 'text/csv',
        hyperparameters: { ...startingValues, ...objective(need) },
      },
    }),
    plainOption('training-method', 'autopilot', {
      configuration: { api: 'CreateAutoMLJobV2', mode: 'AUTO' },
    }),
    plainOption('training-method', 'own-script', {
      configuration: { framework: need.training?.framework ?? 'pytorch' },
    }),
  ];
}

/** Who writes the learning: a built-in algorithm, AutoML, or the team. */
export const trainingMethod: Decision = {
  id: 'training-method',
  stage: 'train',
  cluster: 'training',
  options,
};
