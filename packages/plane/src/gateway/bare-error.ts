import {
  AwsServiceError,
  type ErrorContext,
  type HeaderFields,
  queryErrorDocument,
  type WireResponse,
} from '@slipway/wire';

export type ErrorWriter = (error: AwsServiceError, context: ErrorContext) => WireResponse;

/**
 * The envelope of a refusal while it is not known which service, and so which protocol, is meant. A form comes from a
 * client of the query protocol, which can read nothing but XML.
 */
export function bareErrorFor(headers: HeaderFields): ErrorWriter {
  const isForm = headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true;
  return isForm ? bareXml : bareJson;
}

function bareJson(error: AwsServiceError, { isHead }: ErrorContext): WireResponse {
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

function bareXml(error: AwsServiceError, context: ErrorContext): WireResponse {
  return {
    status: error.status,
    headers: { 'content-type': 'text/xml', ...error.headers },
    body: queryErrorDocument(error, { context, xmlNamespace: '', code: error.code }),
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
