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
  /**
   * Counted in CloudWatch and captured where the endpoint says so. Rejects with a `ModelInputError` where the model's
   * container would refuse; such refusals go to the endpoint's log.
   */
  predict(request: Invocation): Promise<PredictResponse>;
}

export interface Invocation extends PredictRequest {
  /** For captured data. */
  readonly inferenceId?: string;
  readonly customAttributes?: string;
  /** When the request reached the plane, by `performance.now()`. */
  readonly arrivedAt?: number;
}

/** What an endpoint captured, for who looks at it in S3. */
export interface CapturedData {
  /** Undefined when there is no such endpoint; without a URI when it captures nothing. */
  destination(scope: Scope, endpoint: string): { readonly uri?: string } | undefined;
  /** Resolves when what the endpoint has captured so far is written. */
  flush(scope: Scope, endpoint: string): Promise<void>;
}
