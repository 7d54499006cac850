import type { Clock, Scope } from '@slipway/base';
import type { ScalableVariants, VariantName } from '#ports/scalable-variants.ts';
import { type Endpoint, startRescale } from '../domain/endpoint.ts';
import type { HostingStore } from '../hosting-store.ts';
import type { EndpointHost } from './endpoint-host.ts';

export interface ScalableVariantsNeeds {
  readonly store: HostingStore;
  readonly host: EndpointHost;
  readonly clock: Clock;
}

/** The variants of endpoints in service, as Application Auto Scaling sees and changes them. */
export function createScalableVariants(needs: ScalableVariantsNeeds): ScalableVariants {
  const { store, host, clock } = needs;
  return {
    find(scope, name) {
      const found = variantOf(store.endpoints.find(scope, name.endpoint), name);
      return found && { current: found.instanceCount, desired: found.desiredInstanceCount };
    },
    async scale(scope, name, instances) {
      const wish = { variant: name.variant, weight: undefined, instanceCount: instances };
      let isStarted = false;
      await store.endpoints.update(scope, name.endpoint, (current) => {
        isStarted = current.status === 'InService';
        return isStarted ? startRescale(current, [wish], clock.now()) : undefined;
      });
      if (!isStarted) return undefined;
      const done = host.rescale(scope, name.endpoint);
      return { done: done.then(() => countOf(store, scope, name) === instances) };
    },
  };
}

function countOf(store: HostingStore, scope: Scope, name: VariantName): number | undefined {
  return variantOf(store.endpoints.find(scope, name.endpoint), name)?.instanceCount;
}

function variantOf(endpoint: Endpoint | undefined, { variant }: VariantName) {
  return endpoint?.active?.variants.find(({ name }) => name === variant);
}
