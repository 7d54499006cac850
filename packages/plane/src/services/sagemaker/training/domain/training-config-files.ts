import type { Channel, CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import { checkpointPathDefault } from './checkpoint-folder.ts';

/** Source: API reference, DebugHookConfig, read 2026-11. */
const tensorPathDefault = '/opt/ml/output/tensors/';

/** The files below `/opt/ml/input/config`, by name. Shapes: training contract, folder map. */
export function trainingConfigFiles(
  request: CreateTrainingJobRequest,
): Readonly<Record<string, unknown>> {
  return {
    'hyperparameters.json': request.HyperParameters ?? {},
    'inputdataconfig.json': Object.fromEntries(
      (request.InputDataConfig ?? []).map((channel) => [
        channel.ChannelName,
        channelConfig(channel, request),
      ]),
    ),
    'resourceconfig.json': resourceConfig(request.ResourceConfig?.InstanceType ?? ''),
    ...(request.DebugHookConfig === undefined
      ? {}
      : { 'debughookconfig.json': { LocalPath: tensorPathDefault, ...request.DebugHookConfig } }),
    ...(request.CheckpointConfig === undefined
      ? {}
      : {
          'checkpointconfig.json': {
            LocalPath: checkpointPathDefault,
            ...request.CheckpointConfig,
          },
        }),
  };
}

function channelConfig(
  channel: Channel,
  request: CreateTrainingJobRequest,
): Readonly<Record<string, string>> {
  const mode = channel.InputMode ?? request.AlgorithmSpecification?.TrainingInputMode ?? 'File';
  return {
    ...(channel.ContentType === undefined ? {} : { ContentType: channel.ContentType }),
    TrainingInputMode: mode,
    S3DistributionType:
      channel.DataSource?.S3DataSource?.S3DataDistributionType ?? 'FullyReplicated',
    RecordWrapperType: channel.RecordWrapperType ?? 'None',
  };
}

function resourceConfig(instanceType: string): Readonly<Record<string, unknown>> {
  const hosts = ['algo-1'];
  const group = 'homogeneousCluster';
  return {
    current_host: 'algo-1',
    current_instance_type: instanceType,
    current_group_name: group,
    hosts,
    instance_groups: [{ instance_group_name: group, instance_type: instanceType, hosts }],
    network_interface_name: 'eth0',
  };
}
