import type { Channel, CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import type { MetricDefinition } from './metric-definition.ts';

/** Source: SageMaker API reference, StoppingCondition, read 2026-11. */
export const maxRuntimeDefaultSeconds = 86_400;

/**
 * The request as DescribeTrainingJob shows it: with the service's defaults and, for a built-in algorithm, with its
 * metric definitions. Without the tags, which have a place of their own.
 */
export function withServiceDefaults(
  { Tags: _, ...request }: CreateTrainingJobRequest,
  builtInMetrics: readonly MetricDefinition[],
): CreateTrainingJobRequest {
  const given = request.AlgorithmSpecification;
  const metrics = builtInMetrics.map(({ name, regex }) => ({ Name: name, Regex: regex }));
  const definitions = metrics.length > 0 ? metrics : given?.MetricDefinitions;
  const hasMetrics = (definitions ?? []).length > 0;
  return {
    ...request,
    AlgorithmSpecification: {
      TrainingInputMode: 'File',
      ...given,
      ...(hasMetrics ? { MetricDefinitions: definitions } : {}),
      EnableSageMakerMetricsTimeSeries: given?.EnableSageMakerMetricsTimeSeries ?? hasMetrics,
    },
    InputDataConfig: request.InputDataConfig?.map(withChannelDefaults),
    OutputDataConfig: {
      S3OutputPath: '',
      KmsKeyId: '',
      CompressionType: 'GZIP',
      ...request.OutputDataConfig,
    },
    StoppingCondition: {
      MaxRuntimeInSeconds: maxRuntimeDefaultSeconds,
      ...request.StoppingCondition,
    },
  };
}

function withChannelDefaults(channel: Channel): Channel {
  const source = channel.DataSource?.S3DataSource;
  if (source === undefined) return channel;
  return {
    CompressionType: 'None',
    RecordWrapperType: 'None',
    ...channel,
    DataSource: { S3DataSource: { S3DataDistributionType: 'FullyReplicated', ...source } },
  };
}
