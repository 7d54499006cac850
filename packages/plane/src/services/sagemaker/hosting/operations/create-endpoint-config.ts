import type {
  CreateEndpointConfigInput,
  CreateEndpointConfigOutput,
  ProductionVariant,
} from '@aws-sdk/client-sagemaker';
import type { Clock } from '@slipway/base';
import type { RequestContext } from '@slipway/wire';
import { parseCaptureConfig } from '../../capture/domain/capture-settings.ts';
import { arnOf } from '../../domain/arn.ts';
import { alreadyExists, notSupportedHere, validationError } from '../../errors.ts';
import { parseTags } from '../../tags.ts';
import { getModel, type HostingStore } from '../hosting-store.ts';

/** Records a configuration. Its models must exist; what the plane cannot do is refused here, before an endpoint hangs on it. */
export function createEndpointConfig({
  store,
  clock,
}: {
  readonly store: HostingStore;
  readonly clock: Clock;
}) {
  return async (
    input: CreateEndpointConfigInput,
    { scope }: RequestContext,
  ): Promise<CreateEndpointConfigOutput> => {
    const { Tags, ...shape } = input;
    const tags = parseTags(Tags);
    const name = input.EndpointConfigName ?? '';
    refuseUnsupported(input);
    const variants = input.ProductionVariants ?? [];
    for (const variant of variants) {
      checkVariant(variant);
      getModel(store, scope, variant.ModelName ?? '');
    }
    if (new Set(variants.map((variant) => variant.VariantName)).size !== variants.length) {
      throw validationError('Variant names must be unique within an endpoint configuration.');
    }
    const arn = arnOf({ scope, kind: 'endpoint-config', name });
    const value = { name, createdAt: clock.now(), input: shape };
    if (!(await store.configs.insert({ scope, name, value }, tags))) {
      throw alreadyExists('endpoint-config', { name, arn });
    }
    return { EndpointConfigArn: arn };
  };
}

function refuseUnsupported(input: CreateEndpointConfigInput): void {
  if (input.AsyncInferenceConfig !== undefined)
    throw notSupportedHere('asynchronous endpoints yet');
  if ((input.ShadowProductionVariants ?? []).length > 0)
    throw notSupportedHere('shadow variants yet');
  if (input.ExplainerConfig !== undefined) throw notSupportedHere('ExplainerConfig');
  if (input.VpcConfig !== undefined) throw notSupportedHere('VpcConfig');
  parseCaptureConfig(input.DataCaptureConfig);
}

function checkVariant(variant: ProductionVariant): void {
  if (variant.ServerlessConfig !== undefined) throw notSupportedHere('serverless variants yet');
  if (variant.ModelName === undefined) {
    throw notSupportedHere('inference components', 'Name a model in each production variant.');
  }
  if ((variant.InstancePools ?? []).length > 0) throw notSupportedHere('InstancePools');
  if (variant.ManagedInstanceScaling?.Status === 'ENABLED') {
    throw notSupportedHere('ManagedInstanceScaling');
  }
  if (variant.InstanceType === undefined || variant.InitialInstanceCount === undefined) {
    throw validationError(
      `InstanceType and InitialInstanceCount are required for the production variant ${variant.VariantName}.`,
    );
  }
}
