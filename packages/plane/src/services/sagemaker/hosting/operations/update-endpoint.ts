import type { UpdateEndpointInput, UpdateEndpointOutput } from '@aws-sdk/client-sagemaker';
import type { RequestContext } from '@slipway/wire';
import { arnOf } from '../../domain/arn.ts';
import { endpointInProgress, notSupportedHere } from '../../errors.ts';
import { retainProperties, startUpdate } from '../domain/endpoint.ts';
import { getConfig, getEndpoint } from '../hosting-store.ts';
import type { EndpointNeeds } from '../needs.ts';
import { planDeployment } from '../plan-deployment.ts';

/**
 * Makes the new configuration ready beside the old one, which serves until then and to the end of its last request.
 * As on AWS the configuration in use must still exist.
 */
export function updateEndpoint({ store, host, clock, ids }: EndpointNeeds) {
  return async (
    input: UpdateEndpointInput,
    { scope }: RequestContext,
  ): Promise<UpdateEndpointOutput> => {
    if (input.DeploymentConfig !== undefined) throw notSupportedHere('DeploymentConfig yet');
    const name = input.EndpointName ?? '';
    const endpoint = getEndpoint(store, scope, name);
    const arn = arnOf({ scope, kind: 'endpoint', name });
    if (endpoint.active !== undefined) getConfig(store, scope, endpoint.active.configName);
    const config = getConfig(store, scope, input.EndpointConfigName ?? '');
    const context = { id: ids.uuid(), now: clock.now(), store, scope };
    const planned = planDeployment(config, context);
    const deployment = retainProperties(planned, endpoint.active, retentionOf(input));
    await store.endpoints.update(scope, name, (current) => {
      if (current.status !== 'InService') throw endpointInProgress(arn);
      return startUpdate(current, deployment);
    });
    host.deploy(scope, name);
    return { EndpointArn: arn };
  };
}

function retentionOf(input: UpdateEndpointInput) {
  const retains = input.RetainAllVariantProperties === true;
  const excluded = (input.ExcludeRetainedVariantProperties ?? []).map(
    (property) => property.VariantPropertyType,
  );
  return {
    capture: retains && !excluded.includes('DataCaptureConfig'),
    weight: retains && !excluded.includes('DesiredWeight'),
    instanceCount: retains && !excluded.includes('DesiredInstanceCount'),
  };
}
