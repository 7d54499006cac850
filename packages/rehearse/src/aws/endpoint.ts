import {
  CreateEndpointCommand,
  CreateEndpointConfigCommand,
  CreateModelCommand,
  DeleteEndpointCommand,
  DeleteEndpointConfigCommand,
  DeleteModelCommand,
  DescribeEndpointCommand,
  type ProductionVariant,
} from '@aws-sdk/client-sagemaker';
import type { RealTimeRecipe } from '@slipway/core';
import type { Aws } from '#aws/connect.ts';
import { poll } from '#aws/poll.ts';
import type { UndoList } from '#aws/undo-list.ts';
import { rehearsalError } from '#errors.ts';

export interface DeployWatch {
  readonly signal: AbortSignal;
  readonly maxDelayMs: number;
  readonly undo: UndoList;
  readonly onStatus?: (status: string) => void;
}

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
  watch: DeployWatch,
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
  await poll(async () => {
    const { EndpointStatus: status, FailureReason: reason } = await aws.sagemaker.send(
      new DescribeEndpointCommand({ EndpointName: name }),
    );
    watch.onStatus?.(status ?? '');
    if (status === 'Failed') throw endpointFailed(name, reason ?? 'unknown');
    return status === 'InService' ? true : undefined;
  }, watch);
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

/** SageMaker refuses to delete an endpoint that is being created, so this waits for it. */
async function deleteEndpoint(aws: Aws, name: string): Promise<void> {
  const signal = AbortSignal.timeout(600_000);
  await poll(
    async () => {
      const { EndpointStatus } = await aws.sagemaker.send(
        new DescribeEndpointCommand({ EndpointName: name }),
      );
      return EndpointStatus === 'Creating' ? undefined : true;
    },
    { signal, maxDelayMs: 5_000 },
  );
  await aws.sagemaker.send(new DeleteEndpointCommand({ EndpointName: name }));
}

function endpointFailed(name: string, reason: string): Error {
  return rehearsalError({
    code: 'REHEARSE_JOB_FAILED',
    message: `endpoint ${name} failed: ${reason}`,
    params: { job: name, reason, log: '' },
  });
}
