import { AwsServiceError, type ErrorContext, type WireResponse } from '@slipway/wire';

export type ErrorWriter = (error: AwsServiceError, context: ErrorContext) => WireResponse;

/** The envelope of a refusal while it is not known which service, and so which protocol, is meant. */
export function bareError(error: AwsServiceError, { isHead }: ErrorContext): WireResponse {
  return {
    status: error.status,
    headers: {
      'content-type': 'application/json',
      'x-amzn-errortype': error.code,
      ...error.headers,
    },
    body: isHead ? undefined : JSON.stringify({ __type: error.code, message: error.message }),
  };
}

/** What a client hears of a defect of ours: nothing of our insides. */
export function internalFailure(): AwsServiceError {
  return new AwsServiceError({
    code: 'InternalFailure',
    status: 500,
    message: 'The request processing has failed because of an unknown error, exception or failure.',
  });
}

/** While the plane starts, resets or stops. SDKs try again by themselves. */
export function refuseNotReady(): never {
  throw new AwsServiceError({
    code: 'ServiceUnavailable',
    status: 503,
    message: 'The plane is not ready: it is starting, being reset or stopping.',
  });
}
