import type { CreateTransformJobCommandInput } from '@aws-sdk/client-sagemaker';
import type { Aws } from '#aws/connect.ts';
import type { FollowWatch } from '#aws/follow-job.ts';
import { followTransformJob } from '#aws/follow-transform-job.ts';

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
export function runImageTransformJob(
  aws: Aws,
  spec: ImageTransformSpec,
  watch: FollowWatch,
): Promise<void> {
  return followTransformJob(aws, requestOf(spec), watch);
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
