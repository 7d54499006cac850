import type { Log } from '@slipway/base';
import type { ServiceDefinition } from '@slipway/wire';
import type { EndpointRuntime } from '#ports/endpoints.ts';
import { invokeEndpoint } from './operations/invoke-endpoint.ts';

export interface SageMakerRuntimeNeeds {
  readonly endpoints: EndpointRuntime;
  readonly log: Log;
}

/** The runtime API: requests to endpoints. InvokeEndpointAsync and InvokeEndpointWithResponseStream are not served yet. */
export function createSageMakerRuntime(needs: SageMakerRuntimeNeeds): ServiceDefinition {
  return {
    id: 'sagemaker-runtime',
    signingNames: ['sagemaker'],
    protocol: 'rest-json',
    pathPrefixes: ['/endpoints/'],
    validationCode: 'ValidationError',
    // The public model still says 6 MB; real-time endpoints take 25 MB, which the operation checks.
    uncheckedShapes: ['BodyBlob'],
    operations: { InvokeEndpoint: invokeEndpoint(needs) },
  };
}
