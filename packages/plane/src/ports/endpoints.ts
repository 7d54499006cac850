import type { Scope } from '@slipway/base';
import type { PredictRequest, PredictResponse } from '@slipway/engines';

/** What the runtime API needs of the endpoints that SageMaker hosts. Joined in `compose.ts`. */
export interface EndpointRuntime {
  /** Undefined unless the endpoint takes traffic: unknown, being created or deleted, failed. */
  find(scope: Scope, name: string): ServingEndpoint | undefined;
}

export interface ServingEndpoint {
  /** The named variant, or the one whose turn it is by the weights; undefined when there is none of that name. */
  choose(variant: string | undefined): ServingVariant | undefined;
}

export interface ServingVariant {
  readonly name: string;
  /** Rejects with a `ModelInputError` where the model's container would refuse; such refusals go to the endpoint's log. */
  predict(request: PredictRequest): Promise<PredictResponse>;
}
