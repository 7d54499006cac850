import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  DeleteEndpointConfigCommand,
  DeleteModelCommand,
  type ProductionVariant,
} from '@aws-sdk/client-sagemaker';
import type { RealTimeRecipe } from '@slipway/core';
import type { Aws } from '#aws/connect.ts';
import { deleteEndpoint, untilInService } from '#aws/endpoint-life.ts';
import type { FollowWatch } from '#aws/follow-job.ts';
import type { UndoList } from '#aws/undo-list.ts';

export interface ModelSpec {
  readonly name: string;
  readonly imageUri: string;
  readonly modelUrl: string;
  readonly roleArn: string;
}

export async function createModel(aws: Aws, spec: ModelSpec, undo: UndoList): Promise<void> {
  await aws.sagemaker.send(
    new CreateModelCommand({
      ModelName: spec.name,
      ExecutionRoleArn: spec.roleArn,
      PrimaryContainer: { Image: spec.imageUri, ModelDataUrl: spec.modelUrl },
    }),
  );
  undo.add('resource', `model ${spec.name}`, () =>
    aws.sagemaker.send(new DeleteModelCommand({ ModelName: spec.name })),
  );
}

export interface EndpointSpec {
  readonly name: string;
  readonly modelName: string;
  readonly recipe: DeployableRecipe;
}

export type DeployableRecipe = Exclude<RealTimeRecipe, { readonly kind: 'other' }>;

/** Creates an endpoint and waits until it answers. */
export async function deployEndpoint(
  aws: Aws,
  spec: EndpointSpec,
  watch: FollowWatch,
): Promise<void> {
  const { name } = spec;
  await aws.sagemaker.send(
    new CreateEndpointConfigCommand({
      EndpointConfigName: name,
      ProductionVariants: [variantOf(spec)],
    }),
  );
  watch.undo.add('resource', `endpoint configuration ${name}`, () =>
    aws.sagemaker.send(new DeleteEndpointConfigCommand({ EndpointConfigName: name })),
  );
  await aws.sagemaker.send(
    new CreateEndpointCommand({ EndpointName: name, EndpointConfigName: name }),
  );
  watch.undo.add('resource', `endpoint ${name}`, () => deleteEndpoint(aws, name));
  await untilInService(aws, name, watch);
}

function variantOf({ modelName, recipe }: EndpointSpec): ProductionVariant {
  const variant = { VariantName: 'AllTraffic', ModelName: modelName, InitialVariantWeight: 1 };
  if (recipe.kind === 'serverless') {
    const { memorySizeMb: MemorySizeInMB, maxConcurrency: MaxConcurrency } = recipe;
    return { ...variant, ServerlessConfig: { MemorySizeInMB, MaxConcurrency } };
  }
  return {
    ...variant,
    InstanceType: recipe.instanceType as NonNullable<ProductionVariant['InstanceType']>,
    InitialInstanceCount: recipe.initialInstanceCount,
  };
}
