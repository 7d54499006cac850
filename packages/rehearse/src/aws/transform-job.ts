import {
  CreateTransformJobCommand,
  type CreateTransformJobCommandInput,
  DescribeTransformJobCommand,
  StopTransformJobCommand,
} from '@aws-sdk/client-sagemaker';
import type { BatchRecipe } from '@slipway/core';
import type { Aws } from '#aws/connect.ts';
import type { DeployWatch } from '#aws/endpoint.ts';
import { poll } from '#aws/poll.ts';
import { rehearsalError } from '#errors.ts';

export interface TransformJobSpec {
  readonly name: string;
  readonly modelName: string;
  readonly inputUrl: string;
  readonly outputUrl: string;
  readonly recipe: BatchRecipe;
}

/** Runs a batch transform to its end; its results lie below the output URL. */
export async function runTransformJob(
  aws: Aws,
  spec: TransformJobSpec,
  watch: DeployWatch,
): Promise<void> {
  const what = `transform job ${spec.name}`;
  await aws.sagemaker.send(new CreateTransformJobCommand(requestOf(spec)));
  watch.undo.add('job', what, () => stopTransformJob(aws, spec.name));
  const job = await poll(async () => {
    const described = await describe(aws, spec.name);
    watch.onStatus?.(described.TransformJobStatus ?? '');
    return ENDED.has(described.TransformJobStatus ?? '') ? described : undefined;
  }, watch);
  watch.undo.drop(what);
  if (job.TransformJobStatus === 'Completed') return;
  const reason = job.FailureReason ?? job.TransformJobStatus ?? 'unknown';
  throw rehearsalError({
    code: 'REHEARSE_JOB_FAILED',
    message: `transform job ${spec.name} failed: ${reason}`,
    params: { job: spec.name, reason, log: '' },
  });
}

const ENDED = new Set(['Completed', 'Failed', 'Stopped']);

function requestOf(spec: TransformJobSpec): CreateTransformJobCommandInput {
  const { recipe } = spec;
  return {
    TransformJobName: spec.name,
    ModelName: spec.modelName,
    BatchStrategy: recipe.strategy === 'MultiRecord' ? 'MultiRecord' : 'SingleRecord',
    MaxPayloadInMB: recipe.maxPayloadMb,
    TransformInput: {
      ContentType: recipe.contentType,
      SplitType: 'Line',
      DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: spec.inputUrl } },
    },
    TransformOutput: {
      S3OutputPath: spec.outputUrl,
      Accept: 'text/csv',
      AssembleWith: 'Line',
    },
    TransformResources: {
      InstanceType: recipe.instanceType as InstanceType,
      InstanceCount: recipe.instanceCount,
    },
  };
}

type InstanceType = NonNullable<
  NonNullable<CreateTransformJobCommandInput['TransformResources']>['InstanceType']
>;

function describe(aws: Aws, name: string) {
  return aws.sagemaker.send(new DescribeTransformJobCommand({ TransformJobName: name }));
}

async function stopTransformJob(aws: Aws, name: string): Promise<void> {
  const { TransformJobStatus } = await describe(aws, name);
  if (TransformJobStatus !== 'InProgress') return;
  await aws.sagemaker.send(new StopTransformJobCommand({ TransformJobName: name }));
}
