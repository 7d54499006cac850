import {
  CreateTrainingJobCommand,
  type CreateTrainingJobCommandInput,
  DescribeTrainingJobCommand,
  type DescribeTrainingJobCommandOutput,
  StopTrainingJobCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import { LogFollower } from '#aws/log-follower.ts';
import { parseMetricLine, type RoundMetrics } from '#aws/metric-line.ts';
import { poll } from '#aws/poll.ts';
import type { UndoList } from '#aws/undo-list.ts';
import { rehearsalError } from '#errors.ts';

export interface TrainingJobSpec {
  readonly name: string;
  readonly imageUri: string;
  readonly roleArn: string;
  /** S3 URL of each channel; `train` and `validation` for XGBoost. */
  readonly channels: Readonly<Record<string, string>>;
  readonly contentType: string;
  readonly outputUrl: string;
  readonly hyperparameters: Readonly<Record<string, string>>;
  readonly instanceType: string;
  readonly instanceCount: number;
  readonly volumeSizeGb: number;
  readonly maxRuntimeSeconds: number;
  /** Managed spot when given. */
  readonly maxWaitSeconds?: number;
}

export interface TrainingJobResult {
  readonly name: string;
  readonly modelUrl: string;
  /** What AWS would bill: seconds of the instance. */
  readonly billableSeconds: number;
  readonly trainingSeconds: number;
  readonly finalMetrics: Readonly<Record<string, number>>;
  readonly curve: readonly RoundMetrics[];
}

export interface JobWatch {
  readonly signal: AbortSignal;
  readonly maxDelayMs: number;
  readonly undo: UndoList;
  readonly onStatus?: (status: string) => void;
  readonly onRound?: (metrics: RoundMetrics) => void;
}

const LOG_GROUP = '/aws/sagemaker/TrainingJobs';
/** Lines of the job's log that go into the error message. */
const TAIL_LINES = 8;

/** Starts a training job and follows it, with its log, to its end. */
export async function runTrainingJob(
  aws: Aws,
  spec: TrainingJobSpec,
  watch: JobWatch,
): Promise<TrainingJobResult> {
  const what = `training job ${spec.name}`;
  await aws.sagemaker.send(new CreateTrainingJobCommand(requestOf(spec)));
  watch.undo.add('job', what, () => stopTrainingJob(aws, spec.name));
  const log = new LogFollower(aws, { group: LOG_GROUP, prefix: `${spec.name}/` });
  const curve: RoundMetrics[] = [];
  const tail: string[] = [];
  const readLog = async () => {
    for (const line of await log.next()) {
      tail.push(line);
      const metrics = parseMetricLine(line);
      if (metrics === undefined) continue;
      curve.push(metrics);
      watch.onRound?.(metrics);
    }
  };
  const job = await poll(async () => {
    const described = await describe(aws, spec.name);
    watch.onStatus?.(described.SecondaryStatus ?? described.TrainingJobStatus ?? '');
    await readLog();
    return ENDED.has(described.TrainingJobStatus ?? '') ? described : undefined;
  }, watch);
  await readLog();
  watch.undo.drop(what);
  return resultOf(job, { spec, curve, tail });
}

const ENDED = new Set(['Completed', 'Failed', 'Stopped']);

function requestOf(spec: TrainingJobSpec): CreateTrainingJobCommandInput {
  return {
    TrainingJobName: spec.name,
    AlgorithmSpecification: { TrainingImage: spec.imageUri, TrainingInputMode: 'File' },
    RoleArn: spec.roleArn,
    InputDataConfig: Object.entries(spec.channels).map(([ChannelName, S3Uri]) => ({
      ChannelName,
      ContentType: spec.contentType,
      DataSource: {
        S3DataSource: { S3DataType: 'S3Prefix', S3Uri, S3DataDistributionType: 'FullyReplicated' },
      },
    })),
    OutputDataConfig: { S3OutputPath: spec.outputUrl },
    HyperParameters: { ...spec.hyperparameters },
    ResourceConfig: {
      InstanceType: spec.instanceType as InstanceType,
      InstanceCount: spec.instanceCount,
      VolumeSizeInGB: spec.volumeSizeGb,
    },
    EnableManagedSpotTraining: spec.maxWaitSeconds !== undefined,
    StoppingCondition: {
      MaxRuntimeInSeconds: spec.maxRuntimeSeconds,
      ...(spec.maxWaitSeconds === undefined ? {} : { MaxWaitTimeInSeconds: spec.maxWaitSeconds }),
    },
  };
}

type InstanceType = NonNullable<
  NonNullable<CreateTrainingJobCommandInput['ResourceConfig']>['InstanceType']
>;

function describe(aws: Aws, name: string): Promise<DescribeTrainingJobCommandOutput> {
  return aws.sagemaker.send(new DescribeTrainingJobCommand({ TrainingJobName: name }));
}

interface Followed {
  readonly spec: TrainingJobSpec;
  readonly curve: readonly RoundMetrics[];
  readonly tail: readonly string[];
}

function resultOf(job: DescribeTrainingJobCommandOutput, followed: Followed): TrainingJobResult {
  const { spec, curve, tail } = followed;
  const modelUrl = job.ModelArtifacts?.S3ModelArtifacts;
  if (job.TrainingJobStatus !== 'Completed' || modelUrl === undefined) {
    const reason = job.FailureReason ?? job.SecondaryStatus ?? 'unknown';
    throw rehearsalError({
      code: 'REHEARSE_JOB_FAILED',
      message: `training job ${spec.name} ended as ${job.TrainingJobStatus}: ${reason}`,
      params: { job: spec.name, reason, log: tail.slice(-TAIL_LINES).join('\n') },
    });
  }
  return {
    name: spec.name,
    modelUrl,
    billableSeconds: job.BillableTimeInSeconds ?? 0,
    trainingSeconds: job.TrainingTimeInSeconds ?? 0,
    finalMetrics: Object.fromEntries(
      (job.FinalMetricDataList ?? []).map(({ MetricName, Value }) => [
        MetricName ?? '',
        Value ?? 0,
      ]),
    ),
    curve,
  };
}

async function stopTrainingJob(aws: Aws, name: string): Promise<void> {
  const { TrainingJobStatus } = await describe(aws, name);
  if (TrainingJobStatus !== 'InProgress') return;
  await aws.sagemaker.send(new StopTrainingJobCommand({ TrainingJobName: name }));
}
