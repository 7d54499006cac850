import type {
  CreateHyperParameterTuningJobRequest,
  HyperParameterAlgorithmSpecification,
  HyperParameterTrainingJobDefinition,
  HyperParameterTuningJobObjective,
} from '@aws-sdk/client-sagemaker';
import type { MetricDefinition } from '../../training/domain/metric-definition.ts';
import { withObjectiveMetric } from '../../training/domain/with-objective-metric.ts';
import { resourcesOf } from './tuning-definition.ts';

/** What the service adds to a job of a built-in algorithm; none for other images. */
export type BuiltInMetrics = (imageUri: string) => readonly MetricDefinition[];

/**
 * The request as DescribeHyperParameterTuningJob shows it: with the service's defaults. The SageMaker SDK's
 * `HyperparameterTuner.attach` (2.257), which AWS runs against the service, relies on three things that it did not
 * send: the objective among the static hyperparameters, `ResourceConfig` beside its tuning form, and the metric
 * definitions of a built-in algorithm.
 */
export function withTuningDefaults(
  request: CreateHyperParameterTuningJobRequest,
  builtInMetrics: BuiltInMetrics,
): CreateHyperParameterTuningJobRequest {
  const config = request.HyperParameterTuningJobConfig;
  const shown = (definition: HyperParameterTrainingJobDefinition) =>
    withDefaults(definition, config?.HyperParameterTuningJobObjective, builtInMetrics);
  const { TrainingJobDefinition: single, TrainingJobDefinitions: several } = request;
  return {
    ...request,
    HyperParameterTuningJobConfig: {
      Strategy: undefined,
      ResourceLimits: undefined,
      TrainingJobEarlyStoppingType: 'Off',
      ...config,
    },
    ...(single === undefined ? {} : { TrainingJobDefinition: shown(single) }),
    ...(several === undefined ? {} : { TrainingJobDefinitions: several.map(shown) }),
  };
}

function withDefaults(
  definition: HyperParameterTrainingJobDefinition,
  common: HyperParameterTuningJobObjective | undefined,
  builtInMetrics: BuiltInMetrics,
): HyperParameterTrainingJobDefinition {
  const objective = (definition.TuningObjective ?? common)?.MetricName ?? '';
  const flexible = definition.HyperParameterTuningResourceConfig;
  const algorithm = definition.AlgorithmSpecification;
  const metrics = builtInMetrics(algorithm?.TrainingImage ?? '');
  return {
    ...definition,
    ...(flexible !== undefined && flexible.InstanceConfigs === undefined
      ? { ResourceConfig: resourcesOf(definition) }
      : {}),
    AlgorithmSpecification:
      metrics.length === 0
        ? algorithm
        : withMetrics(algorithm, withObjectiveMetric(metrics, objective)),
    StaticHyperParameters: {
      ...definition.StaticHyperParameters,
      _tuning_objective_metric: objective,
    },
  };
}

function withMetrics(
  algorithm: HyperParameterAlgorithmSpecification | undefined,
  metrics: readonly MetricDefinition[],
): HyperParameterAlgorithmSpecification {
  return {
    TrainingInputMode: 'File',
    ...algorithm,
    MetricDefinitions: metrics.map(({ name, regex }) => ({ Name: name, Regex: regex })),
  };
}
