import type { InvokeEndpointInput, InvokeEndpointOutput } from '@aws-sdk/client-sagemaker-runtime';
import type { Log, Scope } from '@slipway/base';
import { ModelInputError } from '@slipway/engines';
import type { RequestContext } from '@slipway/wire';
import type { EndpointRuntime, Invocation, ServingVariant } from '#ports/endpoints.ts';
import {
  endpointNotFound,
  internalFailure,
  modelError,
  serviceUnavailable,
  validationError,
} from '../errors.ts';
import { refuseUnsupported } from '../unsupported.ts';

/** Real-time limit of the options page, 25 MB; the SDK's model still says 6 MB. Read 2026-11: https://docs.aws.amazon.com/sagemaker/latest/dg/deploy-model-options.html */
const BODY_MAX_BYTES = 25 * 1024 * 1024;
/** From request to answer of the container. */
const CONTAINER_TIMEOUT_MS = 60_000;

const TIMED_OUT =
  'Your invocation timed out while waiting for a response from container primary. Review the latency metrics for ' +
  'each container in Amazon CloudWatch, resolve the issue, and try again.';

export interface InvokeEndpointNeeds {
  readonly endpoints: EndpointRuntime;
  readonly log: Log;
}

/** The SDK's output, whose body it wraps for its own callers. */
type InvokeAnswer = Omit<InvokeEndpointOutput, 'Body'> & { readonly Body: Uint8Array };

/** Hands the body to the variant whose turn it is and answers what its container answers. */
export function invokeEndpoint({ endpoints, log }: InvokeEndpointNeeds) {
  return async (
    input: InvokeEndpointInput,
    { scope, arrivedAt }: RequestContext,
  ): Promise<InvokeAnswer> => {
    const name = input.EndpointName ?? '';
    refuseUnsupported(input);
    const endpoint = endpoints.find(scope, name);
    if (endpoint === undefined) throw endpointNotFound(scope, name);
    const variant = endpoint.choose(input.TargetVariant);
    if (variant === undefined) {
      throw validationError(`Variant ${input.TargetVariant} not found for endpoint ${name}.`);
    }
    const request = parseRequest(input, arrivedAt);
    const answer = await predict(variant, request, { scope, endpoint: name, log });
    return {
      Body: answer.body,
      ContentType: answer.contentType,
      InvokedProductionVariant: variant.name,
    };
  };
}

function parseRequest(input: InvokeEndpointInput, arrivedAt: number | undefined): Invocation {
  const { Body: body = new Uint8Array(), InferenceId, CustomAttributes } = input;
  if (body.length > BODY_MAX_BYTES) {
    throw validationError(
      `The body has ${body.length} bytes; a real-time endpoint takes at most ${BODY_MAX_BYTES}.`,
    );
  }
  return {
    body,
    contentType: input.ContentType ?? '',
    accept: input.Accept ?? '',
    timeoutMs: CONTAINER_TIMEOUT_MS,
    ...(InferenceId !== undefined && { inferenceId: InferenceId }),
    ...(CustomAttributes !== undefined && { customAttributes: CustomAttributes }),
    ...(arrivedAt !== undefined && { arrivedAt }),
  };
}

async function predict(
  variant: ServingVariant,
  request: Invocation,
  { scope, endpoint, log }: { readonly scope: Scope; readonly endpoint: string; readonly log: Log },
) {
  try {
    return await variant.predict(request);
  } catch (error) {
    if (!(error instanceof ModelInputError)) {
      log.error('invoke-endpoint.failed', { endpoint, variant: variant.name, error });
      throw internalFailure(
        'The request processing has failed because of an unknown error.',
        error,
      );
    }
    if (error.status === 503) throw serviceUnavailable(error.message);
    if (error.status === 504) throw modelError({ scope, endpoint, status: 0, message: TIMED_OUT });
    throw modelError({ scope, endpoint, status: error.status, message: error.message });
  }
}
