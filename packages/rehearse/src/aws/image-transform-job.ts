import {
  CreateTransformJobCommand,
  type CreateTransformJobCommandInput,
  DescribeTransformJobCommand,
  StopTransformJobCommand,
} from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import { endOf, type FollowWatch, followJob } from '#aws/follow-job.ts';

export interface ImageTransformSpec {
  readonly name: string;
  readonly modelName: string;
  readonly instanceType: string;
  readonly instanceCount: number;
  readonly maxPayloadMb: number;
  /** Each object below it is one image. */
  readonly inputUrl: string;
  /** Answers lie as `<path>.out`. */
  readonly outputUrl: string;
}

/** Scores images without an endpoint. */
export async function runImageTransformJob(
  aws: Aws,
  spec: ImageTransformSpec,
  watch: FollowWatch,
): Promise<void> {
  const TransformJobName = spec.name;
  await followJob(
    {
      what: `transform job ${spec.name}`,
      name: spec.name,
      create: () => aws.sagemaker.send(new CreateTransformJobCommand(requestOf(spec))),
      look: async () => {
        const description = await aws.sagemaker.send(
          new DescribeTransformJobCommand({ TransformJobName }),
        );
        const status = description.TransformJobStatus ?? '';
        const end = endOf(status, 'Completed');
        const reason = description.FailureReason;
        return { description, status, reason, ...(end === undefined ? {} : { end }) };
      },
      stop: () => aws.sagemaker.send(new StopTransformJobCommand({ TransformJobName })),
    },
    watch,
  );
}

function requestOf(spec: ImageTransformSpec): CreateTransformJobCommandInput {
  return {
    TransformJobName: spec.name,
    ModelName: spec.modelName,
    BatchStrategy: 'SingleRecord',
    MaxPayloadInMB: spec.maxPayloadMb,
    TransformInput: {
      ContentType: 'application/x-image',
      SplitType: 'None',
      DataSource: { S3DataSource: { S3DataType: 'S3Prefix', S3Uri: `${spec.inputUrl}/` } },
    },
    TransformOutput: { S3OutputPath: spec.outputUrl, Accept: 'application/json' },
    TransformResources: {
      InstanceType: spec.instanceType as InstanceType,
      InstanceCount: spec.instanceCount,
    },
  };
}

type InstanceType = NonNullable<
  NonNullable<CreateTransformJobCommandInput['TransformResources']>['InstanceType']
>;
