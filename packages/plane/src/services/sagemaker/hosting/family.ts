import type { Operations } from '@slipway/wire';
import type { CapturedData, EndpointRuntime } from '#ports/endpoints.ts';
import type { ScalableVariants } from '#ports/scalable-variants.ts';
import type { ModelPackages } from '../registry/port.ts';
import type { SageMakerNeeds } from '../service.ts';
import { hostingStore } from './hosting-store.ts';
import { createEndpoint } from './operations/create-endpoint.ts';
import { createEndpointConfig } from './operations/create-endpoint-config.ts';
import { createModel } from './operations/create-model.ts';
import { deleteEndpoint } from './operations/delete-endpoint.ts';
import { deleteEndpointConfig } from './operations/delete-endpoint-config.ts';
import { deleteModel } from './operations/delete-model.ts';
import { describeEndpoint } from './operations/describe-endpoint.ts';
import { describeEndpointConfig } from './operations/describe-endpoint-config.ts';
import { describeModel } from './operations/describe-model.ts';
import { listEndpointConfigs } from './operations/list-endpoint-configs.ts';
import { listEndpoints } from './operations/list-endpoints.ts';
import { listModels } from './operations/list-models.ts';
import { updateEndpoint } from './operations/update-endpoint.ts';
import { updateEndpointWeightsAndCapacities } from './operations/update-endpoint-weights-and-capacities.ts';
import { EndpointHost } from './work/endpoint-host.ts';
import { createScalableVariants } from './work/scalable-variants.ts';

export interface Hosting {
  readonly operations: Operations;
  /** What takes the traffic. */
  readonly endpoints: EndpointRuntime;
  readonly captured: CapturedData;
  readonly variants: ScalableVariants;
  /** Takes up what an earlier plane left; call it before requests are let in. */
  start(): Promise<void>;
  stop(): Promise<void>;
}

/** Models, endpoint configurations and endpoints. */
export function createHosting(needs: SageMakerNeeds, packages: ModelPackages): Hosting {
  const store = hostingStore(needs.records);
  const host = new EndpointHost(needs, store);
  const own = { ...needs, store, host, packages };
  return {
    endpoints: host,
    captured: host,
    variants: createScalableVariants(own),
    start: () => host.start(),
    stop: () => host.stop(),
    operations: {
      CreateModel: createModel(own),
      DescribeModel: describeModel(store),
      ListModels: listModels(store),
      DeleteModel: deleteModel(store),
      CreateEndpointConfig: createEndpointConfig(own),
      DescribeEndpointConfig: describeEndpointConfig(store),
      ListEndpointConfigs: listEndpointConfigs(store),
      DeleteEndpointConfig: deleteEndpointConfig(store),
      CreateEndpoint: createEndpoint(own),
      DescribeEndpoint: describeEndpoint(store),
      ListEndpoints: listEndpoints(store),
      UpdateEndpoint: updateEndpoint(own),
      UpdateEndpointWeightsAndCapacities: updateEndpointWeightsAndCapacities(own),
      DeleteEndpoint: deleteEndpoint(own),
    },
  };
}
