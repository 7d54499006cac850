import type { Channel, CreateTrainingJobRequest } from '@aws-sdk/client-sagemaker';
import { notSupportedHere, validationError } from '../errors.ts';
import { checkDebuggerRequest } from './check-debugger-request.ts';
import { checkpointFolder } from './domain/checkpoint-folder.ts';
import { compileMetricRegex } from './domain/metric-definition.ts';
import { maxRuntimeDefaultSeconds } from './domain/training-defaults.ts';

/**
 * Refuses what no pattern or range can tell: members that contradict each other, and members that would change
 * the result and that this plane cannot honour. Patterns and ranges were checked before.
 */
export function checkTrainingRequest(request: CreateTrainingJobRequest): void {
  checkUnsupported(request);
  checkAlgorithm(request);
  checkResources(request);
  checkStopping(request);
  checkCheckpoints(request);
  checkDebuggerRequest(request);
  checkChannels(request.InputDataConfig ?? []);
}

type Refusal = readonly [isThere: boolean, what: string];

function checkUnsupported(request: CreateTrainingJobRequest): void {
  const output = request.OutputDataConfig;
  const refusals: readonly Refusal[] = [
    [request.ServerlessJobConfig !== undefined, 'serverless training jobs (ServerlessJobConfig)'],
    [request.MlflowConfig !== undefined, 'MlflowConfig'],
    [request.ModelPackageConfig !== undefined, 'ModelPackageConfig'],
    [request.ExperimentConfig !== undefined, 'ExperimentConfig'],
    [request.TensorBoardOutputConfig !== undefined, 'TensorBoardOutputConfig'],
    [request.RemoteDebugConfig?.EnableRemoteDebug === true, 'RemoteDebugConfig'],
    [request.SessionChainingConfig?.EnableSessionTagChaining === true, 'SessionChainingConfig'],
    [output?.CompressionType === 'NONE', 'uncompressed output (CompressionType NONE)'],
  ];
  refuseFirst(refusals);
}

function checkAlgorithm({
  AlgorithmSpecification: algorithm,
  HyperParameters,
}: CreateTrainingJobRequest): void {
  if (algorithm === undefined) throw validationError('AlgorithmSpecification is required.');
  const hasImage = algorithm.TrainingImage !== undefined;
  if (hasImage === (algorithm.AlgorithmName !== undefined)) {
    throw validationError(
      'Exactly one of TrainingImage and AlgorithmName must be specified in AlgorithmSpecification.',
    );
  }
  refuseFirst([
    [!hasImage, 'algorithm resources (AlgorithmName)'],
    [algorithm.ContainerEntrypoint !== undefined, 'ContainerEntrypoint'],
    [algorithm.ContainerArguments !== undefined, 'ContainerArguments'],
    [algorithm.TrainingImageConfig !== undefined, 'TrainingImageConfig'],
    [algorithm.TrainingInputMode === 'Pipe', 'input mode Pipe'],
    [
      HyperParameters?.['sagemaker_program'] !== undefined,
      'script mode (hyperparameter sagemaker_program)',
    ],
  ]);
  for (const { Name, Regex } of algorithm.MetricDefinitions ?? []) {
    if (compileMetricRegex(Regex ?? '') === undefined) {
      throw validationError(`The regular expression of metric ${Name} cannot be read: ${Regex}`);
    }
  }
}

function checkResources({ ResourceConfig: resources }: CreateTrainingJobRequest): void {
  if (resources === undefined) throw validationError('ResourceConfig is required.');
  refuseFirst([
    [resources.InstanceGroups !== undefined, 'heterogeneous clusters (InstanceGroups)'],
    [resources.TrainingPlanArn !== undefined, 'training plans (TrainingPlanArn)'],
    [resources.InstancePlacementConfig !== undefined, 'InstancePlacementConfig'],
    [(resources.KeepAlivePeriodInSeconds ?? 0) > 0, 'warm pools (KeepAlivePeriodInSeconds)'],
    [(resources.InstanceCount ?? 1) > 1, 'training on several instances (InstanceCount above 1)'],
  ]);
  if (resources.InstanceType === undefined)
    throw validationError('InstanceType is required in ResourceConfig.');
  if (resources.InstanceCount === undefined || resources.InstanceCount < 1) {
    throw validationError('InstanceCount must be at least 1 in ResourceConfig.');
  }
}

/** Texts as AWS answers them, seen in public issue threads (training contract, stopping condition). */
function checkStopping(request: CreateTrainingJobRequest): void {
  const { MaxWaitTimeInSeconds: wait, MaxRuntimeInSeconds: runtime = maxRuntimeDefaultSeconds } =
    request.StoppingCondition ?? {};
  if (request.EnableManagedSpotTraining === true) {
    if (wait === undefined || wait < runtime) {
      throw validationError(
        'Invalid MaxWaitTimeInSeconds. It must be present and be greater than or equal to MaxRuntimeInSeconds',
      );
    }
  } else if (wait !== undefined) {
    throw validationError(
      'Invalid MaxWaitTimeInSeconds. It is only supported when EnableManagedSpotTraining is set to true',
    );
  }
  refuseFirst([
    [request.StoppingCondition?.MaxPendingTimeInSeconds !== undefined, 'MaxPendingTimeInSeconds'],
  ]);
}

function checkCheckpoints({ CheckpointConfig: config }: CreateTrainingJobRequest): void {
  if (config === undefined || checkpointFolder(config.LocalPath) !== undefined) return;
  throw notSupportedHere(
    `checkpoints in ${config.LocalPath} (CheckpointConfig.LocalPath)`,
    'Name a folder below /opt/ml that is none of those that SageMaker itself uses, such as /opt/ml/checkpoints.',
  );
}

function checkChannels(channels: readonly Channel[]): void {
  const names = channels.map(({ ChannelName }) => ChannelName);
  if (new Set(names).size !== names.length) {
    throw validationError('Channel names must be unique within InputDataConfig.');
  }
  for (const channel of channels) checkChannel(channel);
}

function checkChannel(channel: Channel): void {
  const source = channel.DataSource?.S3DataSource;
  const at = `in channel ${channel.ChannelName}`;
  refuseFirst([
    [channel.InputMode === 'Pipe', `input mode Pipe ${at}`],
    [source === undefined, `data sources other than S3 ${at}`],
    [source?.S3DataType === 'AugmentedManifestFile', `augmented manifests ${at}`],
    [source?.S3DataType === 'Converse', `S3DataType Converse ${at}`],
    [source?.InstanceGroupNames !== undefined, `InstanceGroupNames ${at}`],
    [source?.HubAccessConfig !== undefined, `HubAccessConfig ${at}`],
    [source?.ModelAccessConfig !== undefined, `ModelAccessConfig ${at}`],
  ]);
  if (channel.CompressionType === 'Gzip') {
    throw validationError(
      `CompressionType Gzip is used only in Pipe input mode; leave it unset ${at}.`,
    );
  }
}

function refuseFirst(refusals: readonly Refusal[]): void {
  const refusal = refusals.find(([isThere]) => isThere);
  if (refusal !== undefined) throw notSupportedHere(refusal[1]);
}
