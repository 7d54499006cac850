import type {
  ContainerDefinition,
  CreateModelInput,
  CreateModelOutput,
} from '@aws-sdk/client-sagemaker';
import type { Clock, Scope } from '@slipway/base';
import { AwsServiceError, type RequestContext } from '@slipway/wire';
import type { ObjectStore } from '#ports/object-store.ts';
import { arnOf } from '../../domain/arn.ts';
import { alreadyExists, notSupportedHere, validationError } from '../../errors.ts';
import type { ModelPackages } from '../../registry/port.ts';
import { parseTags } from '../../tags.ts';
import { type ModelData, modelDataOf } from '../domain/model-source.ts';
import type { HostingStore } from '../hosting-store.ts';

export interface CreateModelNeeds {
  readonly packages: ModelPackages;
  readonly store: HostingStore;
  readonly objects: ObjectStore;
  readonly clock: Clock;
}

/**
 * Records a model. As on AWS its data must exist, while its image is only tried when it is served:
 * an image that this plane cannot stand in for makes the endpoint fail, not this call.
 */
export function createModel({ store, objects, clock, packages }: CreateModelNeeds) {
  return async (input: CreateModelInput, { scope }: RequestContext): Promise<CreateModelOutput> => {
    const { Tags, ...shape } = input;
    const tags = parseTags(Tags);
    const name = input.ModelName ?? '';
    const container = parseContainer(input);
    const packaged = containerOfPackage(packages, scope, container);
    await checkContainer(packaged ?? container, { objects, scope });
    const arn = arnOf({ scope, kind: 'model', name });
    const value = { name, createdAt: clock.now(), input: shape, ...(packaged && { packaged }) };
    if (!(await store.models.insert({ scope, name, value }, tags))) {
      throw alreadyExists('model', { name, arn });
    }
    return { ModelArn: arn };
  };
}

/** The one container of the model. */
function parseContainer(input: CreateModelInput): ContainerDefinition {
  const containers = input.Containers ?? [];
  if (input.PrimaryContainer !== undefined && containers.length > 0) {
    throw validationError('You can specify either PrimaryContainer or Containers, not both.');
  }
  if (containers.length > 1) throw notSupportedHere('models of several containers');
  if (input.InferenceExecutionConfig?.Mode === 'Direct') {
    throw notSupportedHere('direct invocation of containers');
  }
  if (input.VpcConfig !== undefined) throw notSupportedHere('VpcConfig');
  const container = input.PrimaryContainer ?? containers[0];
  if (container === undefined) throw validationError('PrimaryContainer or Containers is required.');
  return container;
}

/** A snapshot of the package's container: later changes of the registry do not reach the model. */
function containerOfPackage(
  packages: ModelPackages,
  scope: Scope,
  { ModelPackageName: reference, Image, ModelDataUrl, ModelDataSource }: ContainerDefinition,
): ContainerDefinition | undefined {
  if (reference === undefined) return undefined;
  if (Image !== undefined || ModelDataUrl !== undefined || ModelDataSource !== undefined) {
    throw validationError(
      'Image, ModelDataUrl and ModelDataSource cannot be specified together with ModelPackageName.',
    );
  }
  const [container, ...others] = packages.containersOf(scope, reference);
  if (others.length > 0) throw notSupportedHere('models of several containers');
  const { Image: image, ModelDataUrl: url, ModelDataSource: source, Environment } = container ?? {};
  return {
    ...(image !== undefined && { Image: image }),
    ...(url !== undefined && { ModelDataUrl: url }),
    ...(source && { ModelDataSource: source }),
    ...(Environment && { Environment }),
    AdditionalModelDataSources: container?.AdditionalModelDataSources,
  };
}

async function checkContainer(
  container: ContainerDefinition,
  { objects, scope }: { readonly objects: ObjectStore; readonly scope: Scope },
): Promise<void> {
  if (container.Mode === 'MultiModel') throw notSupportedHere('multi-model containers');
  if ((container.AdditionalModelDataSources ?? []).length > 0) {
    throw notSupportedHere('AdditionalModelDataSources');
  }
  if (container.Image === undefined) throw validationError('Image is required for the container.');
  if (container.ModelDataUrl !== undefined && container.ModelDataSource !== undefined) {
    throw validationError('You can specify either ModelDataUrl or ModelDataSource, not both.');
  }
  const data = modelDataOf(container);
  if (data !== undefined && !(await dataExists(data, { objects, scope }))) {
    throw validationError(`Could not find model data at ${data.uri}.`);
  }
}

async function dataExists(
  data: ModelData,
  { objects, scope }: { readonly objects: ObjectStore; readonly scope: Scope },
): Promise<boolean> {
  const { bucket, key } = data.location;
  if (!objects.bucketExists(scope, bucket)) return false;
  if (data.form === 'prefix') {
    for await (const _ of objects.list(scope, bucket, key)) return true;
    return false;
  }
  try {
    await objects.head(scope, data.location);
    return true;
  } catch (error) {
    if (error instanceof AwsServiceError) return false;
    throw error;
  }
}
