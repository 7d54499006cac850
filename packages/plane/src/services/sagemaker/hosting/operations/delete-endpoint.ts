import type { DeleteEndpointInput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { endpointInProgress } from '../../errors.ts';
import { startDeletion } from '../domain/endpoint.ts';
import { getEndpoint } from '../hosting-store.ts';
import type { EndpointNeeds } from '../needs.ts';

/** Requests under way end well; new ones are refused from now on. An endpoint that is changing cannot be deleted, as on AWS. */
export function deleteEndpoint({ store, host, clock }: Omit<EndpointNeeds, 'ids'>) {
  return async (input: DeleteEndpointInput, { scope }: RequestContext): Promise<void> => {
    const name = input.EndpointName ?? '';
    getEndpoint(store, scope, name);
    await store.endpoints.update(scope, name, (current) => {
      if (current.status !== 'InService' && current.status !== 'Failed') {
        throw endpointInProgress(arnOf({ scope, kind: 'endpoint', name }));
      }
      return startDeletion(current, clock.now());
    });
    host.remove(scope, name);
  };
}
