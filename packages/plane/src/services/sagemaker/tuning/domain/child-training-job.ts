import type { CheckpointConfig, CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import { resourcesOf, type TuningDefinition } from './tuning-definition.ts';

export interface ChildTrial {
  readonly trainingJobName: string;
  readonly values: Readonly<Record<string, string>>;
}

/** `<tuning job>-<counter>-<8 hex digits>`. Source: training contract, what a child training job looks like. */
export function childName(tuningJobName: string, number: number, uuid: string): string {
  const counter = String(number).padStart(3, '0');
  return `${tuningJobName}-${counter}-${uuid.replaceAll('-', '').slice(0, 8)}`;
}

/** The training job of a trial. */
export function childRequest(
  { definition, objective }: TuningDefinition,
  { trainingJobName, values }: ChildTrial,
): CreateTrainingJobRequest {
  const algorithm = definition.AlgorithmSpecification;
  return {
    TrainingJobName: trainingJobName,
    HyperParameters: {
      ...definition.StaticHyperParameters,
      ...values,
      _tuning_objective_metric: objective?.MetricName ?? '',
    },
    AlgorithmSpecification: {
      TrainingImage: algorithm?.TrainingImage,
      TrainingInputMode: algorithm?.TrainingInputMode,
      ...(algorithm?.AlgorithmName === undefined ? {} : { AlgorithmName: algorithm.AlgorithmName }),
      ...((algorithm?.MetricDefinitions ?? []).length === 0
        ? {}
        : { MetricDefinitions: algorithm?.MetricDefinitions }),
    },
    RoleArn: definition.RoleArn,
    InputDataConfig: definition.InputDataConfig,
    VpcConfig: definition.VpcConfig,
    OutputDataConfig: definition.OutputDataConfig,
    ResourceConfig: resourcesOf(definition),
    StoppingCondition: definition.StoppingCondition,
    EnableNetworkIsolation: definition.EnableNetworkIsolation,
    EnableInterContainerTrafficEncryption: definition.EnableInterContainerTrafficEncryption,
    EnableManagedSpotTraining: definition.EnableManagedSpotTraining,
    CheckpointConfig: ownCheckpoints(definition.CheckpointConfig, trainingJobName),
    RetryStrategy: definition.RetryStrategy,
    Environment: definition.Environment,
  };
}

/** Each trial has a folder of its own: trials that share one would go on from each other's models. */
function ownCheckpoints(
  config: CheckpointConfig | undefined,
  trainingJobName: string,
): CheckpointConfig | undefined {
  if (config === undefined) return undefined;
  return { ...config, S3Uri: `${config.S3Uri?.replace(/\/+$/, '')}/${trainingJobName}` };
}
