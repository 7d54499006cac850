import type {
  AutoMLJobChannel,
  CreateAutoMLJobV2Request,
  TabularJobConfig,
} from '@aws-sdk/client-sagemaker';
import type { Scope } from '@slipway/base';
import { notSupportedHere, validationError } from '../errors.ts';
import type { TrainingJobs } from '../training/port.ts';
import { servedAlgorithms, wishedAlgorithms } from './domain/candidate-plan.ts';
import { candidateRequest } from './domain/candidate-request.ts';
import { metricsOf } from './domain/objective.ts';

type Refusal = readonly [isThere: boolean, what: string, hint?: string];

const headedCsv = 'text/csv;header=present';

/** Refuses what would change the result and this plane cannot honour, and what AWS refuses at once. */
export async function checkAutoMlRequest(
  trainingJobs: TrainingJobs,
  scope: Scope,
  request: CreateAutoMLJobV2Request,
): Promise<void> {
  const tabular = request.AutoMLProblemTypeConfig?.TabularJobConfig;
  if (tabular === undefined) {
    throw notSupportedHere('AutoML jobs other than tabular ones', 'Give TabularJobConfig.');
  }
  refuseFirst([
    [request.ModelDeployConfig !== undefined, 'ModelDeployConfig', 'Deploy the best candidate.'],
    [request.AutoMLComputeConfig !== undefined, 'AutoMLComputeConfig'],
    ...tabularRefusals(tabular),
  ]);
  checkObjective(request, tabular);
  checkAlgorithms(request);
  checkChannels(request.AutoMLJobInputDataConfig ?? []);
  await trainingJobs.check(scope, {
    ...candidateRequest(scope, { name: 'a', hyperParameters: {} }, request),
    InputDataConfig: request.AutoMLJobInputDataConfig?.map(({ DataSource }, position) => ({
      ChannelName: String(position),
      DataSource: {
        S3DataSource: { S3DataType: 'S3Prefix', S3Uri: DataSource?.S3DataSource?.S3Uri },
      },
    })),
  });
}

function tabularRefusals(config: TabularJobConfig): readonly Refusal[] {
  const way = 'Leave Mode out or say AUTO: single models of several kinds are raced.';
  return [
    [config.Mode === 'ENSEMBLING', 'the mode ENSEMBLING', way],
    [config.Mode === 'HYPERPARAMETER_TUNING', 'the mode HYPERPARAMETER_TUNING', way],
    [config.GenerateCandidateDefinitionsOnly === true, 'GenerateCandidateDefinitionsOnly'],
    [config.FeatureSpecificationS3Uri !== undefined, 'FeatureSpecificationS3Uri'],
    [config.SampleWeightAttributeName !== undefined, 'SampleWeightAttributeName'],
  ];
}

function checkObjective(
  { AutoMLJobObjective: objective }: CreateAutoMLJobV2Request,
  { ProblemType: problem }: TabularJobConfig,
): void {
  if ((problem === undefined) !== (objective?.MetricName === undefined)) {
    throw validationError(
      'ProblemType and AutoMLJobObjective must both be specified, or both be left out.',
    );
  }
  const metric = objective?.MetricName;
  if (problem === undefined || metric === undefined || metricsOf(problem).includes(metric)) return;
  throw validationError(
    `The objective metric ${metric} isn't valid for the problem type ${problem}. Choose one of: ${metricsOf(problem).join(', ')}.`,
  );
}

function checkAlgorithms(request: CreateAutoMLJobV2Request): void {
  const wished = wishedAlgorithms(request);
  const other = wished?.find((algorithm) => !servedAlgorithms.includes(algorithm));
  if (other === undefined) return;
  throw notSupportedHere(`the algorithm ${other}`, `It has ${servedAlgorithms.join(', ')}.`);
}

function checkChannels(channels: readonly AutoMLJobChannel[]): void {
  const types = channels.map(({ ChannelType }) => ChannelType ?? 'training');
  if (types.filter((type) => type === 'training').length !== 1 || channels.length > 2) {
    throw validationError(
      'AutoMLJobInputDataConfig must have one training channel and at most one validation channel.',
    );
  }
  for (const { ContentType, CompressionType, DataSource } of channels) {
    const type = ContentType?.replaceAll(' ', '') ?? headedCsv;
    const dataType = DataSource?.S3DataSource?.S3DataType;
    refuseFirst([
      [type !== headedCsv, `the content type ${ContentType}`, `Give ${headedCsv}.`],
      [CompressionType === 'Gzip', 'compressed input (CompressionType Gzip)'],
      [dataType !== 'S3Prefix', `S3DataType ${dataType}`, 'Give S3Prefix.'],
    ]);
  }
}

function refuseFirst(refusals: readonly Refusal[]): void {
  const refusal = refusals.find(([isThere]) => isThere);
  if (refusal !== undefined) throw notSupportedHere(refusal[1], refusal[2]);
}
