import type { CreateEndpointInput, CreateEndpointOutput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { alreadyExists, notSupportedHere } from '../../errors.ts';
import { parseTags } from '../../tags.ts';
import { newEndpoint } from '../domain/endpoint.ts';
import { getConfig } from '../hosting-store.ts';
import type { EndpointNeeds } from '../needs.ts';
import { planDeployment } from '../plan-deployment.ts';

/** Answers as soon as the endpoint is recorded; the model is made ready behind, in status Creating. */
export function createEndpoint({ store, host, clock, ids }: EndpointNeeds) {
  return async (
    input: CreateEndpointInput,
    { scope }: RequestContext,
  ): Promise<CreateEndpointOutput> => {
    if (input.DeploymentConfig !== undefined) throw notSupportedHere('DeploymentConfig yet');
    const tags = parseTags(input.Tags);
    const name = input.EndpointName ?? '';
    const config = getConfig(store, scope, input.EndpointConfigName ?? '');
    const deployment = planDeployment(config, {
      id: ids.uuid(),
      now: clock.now(),
      store,
      scope,
    });
    const arn = arnOf({ scope, kind: 'endpoint', name });
    const value = newEndpoint(name, deployment);
    if (!(await store.endpoints.insert({ scope, name, value }, tags))) {
      throw alreadyExists('endpoint', { name, arn });
    }
    host.deploy(scope, name);
    return { EndpointArn: arn };
  };
}
