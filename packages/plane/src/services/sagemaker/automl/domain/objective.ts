import type {
  AutoMLJobObjectiveType,
  AutoMLMetricEnum,
  MetricDatum,
  ProblemType,
} from '@aws-sdk/client-sagemaker';

/** A metric of candidates: AWS's name, the training program's, and what is better. */
interface Metric {
  readonly name: AutoMLMetricEnum;
  readonly inLog: string;
  readonly type: AutoMLJobObjectiveType;
}

const higher = (name: AutoMLMetricEnum, inLog: string): Metric => ({
  name,
  inLog,
  type: 'Maximize',
});
const lower = (name: AutoMLMetricEnum, inLog: string): Metric => ({
  name,
  inLog,
  type: 'Minimize',
});

const accuracy = higher('Accuracy', 'validation:accuracy');
const balancedAccuracy = higher('BalancedAccuracy', 'validation:balanced_accuracy');

/**
 * Metrics of each kind of problem, the default objective first. Source: developer guide, Autopilot metrics and
 * validation (training contract 4.3).
 */
const metricsByProblem: Readonly<Record<ProblemType, readonly Metric[]>> = {
  BinaryClassification: [
    higher('F1', 'validation:f1'),
    accuracy,
    higher('AUC', 'validation:auc'),
    balancedAccuracy,
    higher('Precision', 'validation:precision'),
    higher('Recall', 'validation:recall'),
  ],
  MulticlassClassification: [
    accuracy,
    balancedAccuracy,
    higher('F1macro', 'validation:f1_macro'),
    higher('PrecisionMacro', 'validation:precision_macro'),
    higher('RecallMacro', 'validation:recall_macro'),
  ],
  Regression: [
    lower('MSE', 'validation:mse'),
    lower('MAE', 'validation:mae'),
    higher('R2', 'validation:r2'),
    lower('RMSE', 'validation:rmse'),
  ],
};
const logLoss = 'validation:log_loss';

export function metricsOf(problem: ProblemType): readonly AutoMLMetricEnum[] {
  return metricsByProblem[problem].map(({ name }) => name);
}

/** The metric that candidates of the problem are compared by: the wished one, or the default. */
export function objectiveOf(problem: ProblemType, wished: AutoMLMetricEnum | undefined): Metric {
  const [first, ...others] = metricsByProblem[problem];
  const fallback = first ?? accuracy;
  return wished === undefined
    ? fallback
    : ([fallback, ...others].find(({ name }) => name === wished) ?? fallback);
}

/** The metrics that a candidate's training job has logged. */
export function metricData(
  problem: ProblemType,
  logged: Readonly<Record<string, number>>,
): MetricDatum[] {
  const data: MetricDatum[] = metricsByProblem[problem].flatMap(({ name, inLog }) => {
    const Value = logged[inLog];
    return Value === undefined
      ? []
      : [{ MetricName: name, StandardMetricName: name, Value, Set: 'Validation' as const }];
  });
  const loss = logged[logLoss];
  return loss === undefined
    ? data
    : [
        ...data,
        { MetricName: undefined, StandardMetricName: 'LogLoss', Value: loss, Set: 'Validation' },
      ];
}
