import type {
  CreateHyperParameterTuningJobRequest,
  HyperParameterTrainingJobDefinition,
  HyperParameterTuningJobObjective,
} from '@aws-sdk/client-sagemaker';

/**
 * The request as DescribeHyperParameterTuningJob shows it: with the service's defaults, without the tags. The static
 * hyperparameters name the objective there, which the SageMaker SDK relies on (`HyperparameterTuner.attach`, 2.257).
 */
export function withTuningDefaults({
  Tags: _,
  ...request
}: CreateHyperParameterTuningJobRequest): CreateHyperParameterTuningJobRequest {
  const config = request.HyperParameterTuningJobConfig;
  const shown = (definition: HyperParameterTrainingJobDefinition) =>
    withObjective(definition, config?.HyperParameterTuningJobObjective);
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

function withObjective(
  definition: HyperParameterTrainingJobDefinition,
  common: HyperParameterTuningJobObjective | undefined,
): HyperParameterTrainingJobDefinition {
  const objective = definition.TuningObjective ?? common;
  return {
    ...definition,
    StaticHyperParameters: {
      ...definition.StaticHyperParameters,
      _tuning_objective_metric: objective?.MetricName ?? '',
    },
  };
}
