import type {
  CreateTrainingJobCommandInput,
  DescribeTrainingJobCommandOutput,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import type { FollowWatch } from '#aws/follow-job.ts';
import { followTrainingJob } from '#aws/follow-training-job.ts';
import { parseMetricLine, type RoundMetrics } from '#aws/metric-line.ts';
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

export interface JobWatch extends FollowWatch {
  readonly onRound?: (metrics: RoundMetrics) => void;
}

/** Starts a training job and follows it, with its log, to its end. */
export async function runTrainingJob(
  aws: Aws,
  spec: TrainingJobSpec,
  watch: JobWatch,
): Promise<TrainingJobResult> {
  const curve: RoundMetrics[] = [];
  const onLine = (line: string) => {
    const metrics = parseMetricLine(line);
    if (metrics === undefined) return;
    curve.push(metrics);
    watch.onRound?.(metrics);
  };
  const job = await followTrainingJob(aws, requestOf(spec), { ...watch, onLine });
  return resultOf(job, { spec, curve });
}

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

interface Followed {
  readonly spec: TrainingJobSpec;
  readonly curve: readonly RoundMetrics[];
}

function resultOf(job: DescribeTrainingJobCommandOutput, followed: Followed): TrainingJobResult {
  const { spec, curve } = followed;
  const modelUrl = job.ModelArtifacts?.S3ModelArtifacts;
  if (modelUrl === undefined) {
    throw rehearsalError({
      code: 'REHEARSE_JOB_FAILED',
      message: `training job ${spec.name} left no model`,
      params: { job: spec.name, reason: job.SecondaryStatus ?? 'unknown', log: '' },
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
