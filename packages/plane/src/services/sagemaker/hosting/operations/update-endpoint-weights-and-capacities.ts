import type {
  DesiredWeightAndCapacity,
  UpdateEndpointWeightsAndCapacitiesInput,
  UpdateEndpointWeightsAndCapacitiesOutput,
} from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { endpointInProgress, notSupportedHere, validationError } from '../../errors.ts';
import { type Endpoint, startRescale } from '../domain/endpoint.ts';
import { getEndpoint } from '../hosting-store.ts';
import type { EndpointNeeds } from '../needs.ts';

/** In status Updating until the instances are there and the weights hold; requests go on being answered. */
export function updateEndpointWeightsAndCapacities({
  store,
  host,
  clock,
}: Omit<EndpointNeeds, 'ids'>) {
  return async (
    input: UpdateEndpointWeightsAndCapacitiesInput,
    { scope }: RequestContext,
  ): Promise<UpdateEndpointWeightsAndCapacitiesOutput> => {
    const name = input.EndpointName ?? '';
    const wishes = input.DesiredWeightsAndCapacities ?? [];
    const arn = arnOf({ scope, kind: 'endpoint', name });
    getEndpoint(store, scope, name);
    await store.endpoints.update(scope, name, (current) => {
      if (current.status !== 'InService') throw endpointInProgress(arn);
      checkWishes(wishes, current);
      return startRescale(current, wishes.map(asRescale), clock.now());
    });
    void host.rescale(scope, name);
    return { EndpointArn: arn };
  };
}

function checkWishes(wishes: readonly DesiredWeightAndCapacity[], endpoint: Endpoint): void {
  for (const wish of wishes) {
    if (wish.ServerlessUpdateConfig !== undefined)
      throw notSupportedHere('serverless variants yet');
    if (endpoint.active?.variants.some((variant) => variant.name === wish.VariantName)) continue;
    throw validationError(`Variant "${wish.VariantName}" does not exist on the endpoint.`);
  }
}

function asRescale(wish: DesiredWeightAndCapacity) {
  return {
    variant: wish.VariantName ?? '',
    weight: wish.DesiredWeight,
    instanceCount: wish.DesiredInstanceCount,
  };
}
