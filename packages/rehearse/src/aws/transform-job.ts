import type { CreateTransformJobCommandInput } from '@aws-sdk/client-sagemaker';
import type { BatchRecipe } from '@slipway/core';
import type { Aws } from '#aws/connect.ts';
import type { FollowWatch } from '#aws/follow-job.ts';
import { followTransformJob } from '#aws/follow-transform-job.ts';

export interface TransformJobSpec {
  readonly name: string;
  readonly modelName: string;
  readonly inputUrl: string;
  readonly outputUrl: string;
  readonly recipe: BatchRecipe;
}

/** Runs a batch transform to its end; its results lie below the output URL. */
export function runTransformJob(
  aws: Aws,
  spec: TransformJobSpec,
  watch: FollowWatch,
): Promise<void> {
  return followTransformJob(aws, requestOf(spec), watch);
}

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
