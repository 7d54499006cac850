import type { CreateTrainingJobCommandInput } from '@aws-sdk/client-sagemaker';
import { imageClassificationUri } from '@slipway/core';
import { imageChannels } from '#images/image-channels.ts';
import type { ImageSession } from '#images/image-session.ts';
import { slipwayImageUri } from '#images/image-uris.ts';

export interface ImageTrainingOrder {
  /** Behind the run's id: `train`, `second`. */
  readonly suffix: string;
  readonly preparedUrl: string;
  readonly hyperparameters: Readonly<Record<string, string>>;
  /** A model to go on from: the `model` channel of incremental training. */
  readonly startFromUrl?: string;
}

/** Managed spot with checkpoints, scalars to S3 and three rules, as the plan has them. */
export function imageTrainingRequest(
  session: ImageSession,
  order: ImageTrainingOrder,
): CreateTrainingJobCommandInput {
  const { request, root, roleArn, accountId } = session;
  const { training } = request.recipe;
  const region = request.connection.region;
  const name = `${request.runId}-${order.suffix}`;
  const isSpot = training.maxWaitSeconds !== undefined;
  return {
    TrainingJobName: name,
    AlgorithmSpecification: {
      TrainingImage: imageClassificationUri(request.plan.region),
      TrainingInputMode: 'File',
    },
    RoleArn: roleArn,
    InputDataConfig: imageChannels(order.preparedUrl),
    OutputDataConfig: { S3OutputPath: `${root}/models` },
    HyperParameters: { ...order.hyperparameters },
    ResourceConfig: {
      InstanceType: training.instanceType as InstanceType,
      InstanceCount: training.instanceCount,
      VolumeSizeInGB: training.volumeSizeGb,
    },
    EnableManagedSpotTraining: isSpot,
    CheckpointConfig: { S3Uri: `${root}/checkpoints/${name}` },
    StoppingCondition: {
      MaxRuntimeInSeconds: training.maxRuntimeSeconds,
      ...(isSpot ? { MaxWaitTimeInSeconds: training.maxWaitSeconds } : {}),
    },
    DebugHookConfig: {
      S3OutputPath: `${root}/debug`,
      CollectionConfigurations: [
        { CollectionName: 'losses', CollectionParameters: { save_interval: '1' } },
      ],
    },
    DebugRuleConfigurations: rules(slipwayImageUri('slipway-debugger', { accountId, region })),
  };
}

/** Rules and parameters: https://docs.aws.amazon.com/sagemaker/latest/dg/debugger-built-in-rules.html (read 2026-11). */
function rules(image: string): CreateTrainingJobCommandInput['DebugRuleConfigurations'] {
  const parameters = {
    LossNotDecreasing: { num_steps: '5', diff_percent: '0.1', mode: 'TRAIN' },
    Overfit: { patience: '3', ratio_threshold: '0.5' },
    ClassImbalance: { threshold_imbalance: '10', threshold_misprediction: '0.7' },
  };
  return Object.entries(parameters).map(([rule, settings]) => ({
    RuleConfigurationName: rule,
    RuleEvaluatorImage: image,
    RuleParameters: { rule_to_invoke: rule, ...settings },
  }));
}

type InstanceType = NonNullable<
  NonNullable<CreateTrainingJobCommandInput['ResourceConfig']>['InstanceType']
>;
