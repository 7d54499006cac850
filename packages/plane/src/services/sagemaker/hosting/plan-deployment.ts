import type { Scope } from '@slipway/base';
import { parseCaptureConfig } from '../capture/domain/capture-settings.ts';
import type { Deployment } from './domain/endpoint.ts';
import { modelSourceOf } from './domain/model-source.ts';
import {
  containerOf,
  type EndpointConfigRecord,
  getModel,
  type HostingStore,
} from './hosting-store.ts';

/** What a configuration says today, with a snapshot of its models: later changes of either do not reach the endpoint. */
export function planDeployment(
  config: EndpointConfigRecord,
  context: {
    readonly id: string;
    readonly now: number;
    readonly store: HostingStore;
    readonly scope: Scope;
  },
): Deployment {
  const variants = (config.input.ProductionVariants ?? []).map((variant) => {
    const model = getModel(context.store, context.scope, variant.ModelName ?? '');
    const weight = variant.InitialVariantWeight ?? 1;
    const instanceCount = variant.InitialInstanceCount ?? 1;
    return {
      name: variant.VariantName ?? '',
      source: modelSourceOf(containerOf(model)),
      weight,
      desiredWeight: weight,
      instanceCount,
      desiredInstanceCount: instanceCount,
    };
  });
  const capture = parseCaptureConfig(config.input.DataCaptureConfig);
  return {
    id: context.id,
    configName: config.name,
    startedAt: context.now,
    variants,
    ...(capture && { capture }),
  };
}
