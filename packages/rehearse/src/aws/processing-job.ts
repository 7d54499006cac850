import {
  CreateProcessingJobCommand,
  type CreateProcessingJobCommandInput,
  DescribeProcessingJobCommand,
  type DescribeProcessingJobCommandOutput,
  StopProcessingJobCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import { endOf, type FollowWatch, followJob } from '#aws/follow-job.ts';
import { logOf } from '#aws/log-of.ts';

export interface ProcessingJobSpec {
  readonly name: string;
  readonly imageUri: string;
  readonly roleArn: string;
  readonly instanceType: string;
  /** S3 prefix to folder below `/opt/ml/processing`. */
  readonly inputs: readonly ProcessingPlace[];
  readonly outputs: readonly ProcessingPlace[];
  readonly environment?: Readonly<Record<string, string>>;
  /** Instead of the image's own program. */
  readonly entrypoint?: readonly string[];
}

export interface ProcessingPlace {
  readonly name: string;
  readonly url: string;
  /** `/opt/ml/processing/...` */
  readonly path: string;
}

/** Runs a processing job to its end. */
export function runProcessingJob(
  aws: Aws,
  spec: ProcessingJobSpec,
  watch: FollowWatch,
): Promise<DescribeProcessingJobCommandOutput> {
  const ProcessingJobName = spec.name;
  return followJob(
    {
      what: `processing job ${spec.name}`,
      name: spec.name,
      create: () => aws.sagemaker.send(new CreateProcessingJobCommand(requestOf(spec))),
      look: async () => {
        const description = await aws.sagemaker.send(
          new DescribeProcessingJobCommand({ ProcessingJobName }),
        );
        const status = description.ProcessingJobStatus ?? '';
        const end = endOf(status, 'Completed');
        const reason = description.FailureReason ?? description.ExitMessage;
        return { description, status, reason, ...(end === undefined ? {} : { end }) };
      },
      stop: () => aws.sagemaker.send(new StopProcessingJobCommand({ ProcessingJobName })),
      log: () => logOf(aws, '/aws/sagemaker/ProcessingJobs', spec.name),
    },
    watch,
  );
}

function requestOf(spec: ProcessingJobSpec): CreateProcessingJobCommandInput {
  return {
    ProcessingJobName: spec.name,
    RoleArn: spec.roleArn,
    AppSpecification: {
      ImageUri: spec.imageUri,
      ...(spec.entrypoint === undefined ? {} : { ContainerEntrypoint: [...spec.entrypoint] }),
    },
    ...(spec.environment === undefined ? {} : { Environment: { ...spec.environment } }),
    ProcessingInputs: spec.inputs.map(({ name, url, path }) => ({
      InputName: name,
      S3Input: {
        S3Uri: url,
        LocalPath: path,
        S3DataType: 'S3Prefix' as const,
        S3InputMode: 'File' as const,
      },
    })),
    ProcessingOutputConfig: {
      Outputs: spec.outputs.map(({ name, url, path }) => ({
        OutputName: name,
        S3Output: { S3Uri: url, LocalPath: path, S3UploadMode: 'EndOfJob' as const },
      })),
    },
    ProcessingResources: {
      ClusterConfig: {
        InstanceCount: 1,
        InstanceType: spec.instanceType as InstanceType,
        VolumeSizeInGB: 30,
      },
    },
    StoppingCondition: { MaxRuntimeInSeconds: 3_600 },
  };
}

type InstanceType = NonNullable<
  NonNullable<
    NonNullable<CreateProcessingJobCommandInput['ProcessingResources']>['ClusterConfig']
  >['InstanceType']
>;
