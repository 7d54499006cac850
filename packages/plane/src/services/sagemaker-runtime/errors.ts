import type { Scope } from '@slipway/base';
import { AwsServiceError } from '@slipway/wire';

/** Refusals of the runtime API. https://docs.aws.amazon.com/sagemaker/latest/APIReference/API_runtime_InvokeEndpoint.html */
export function validationError(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ValidationError', message, status: 400 });
}

export function endpointNotFound(scope: Scope, name: string): AwsServiceError {
  return validationError(`Endpoint ${name} of account ${scope.accountId} not found.`);
}

export function serviceUnavailable(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ServiceUnavailable', message, status: 503 });
}

export function internalFailure(message: string, cause: unknown): AwsServiceError {
  return new AwsServiceError({ code: 'InternalFailure', message, status: 500, cause });
}

export interface ModelFailure {
  readonly scope: Scope;
  readonly endpoint: string;
  /** HTTP status of the container; 0 when it did not answer. */
  readonly status: number;
  readonly message: string;
}

/** `OriginalMessage` of AWS's model. */
const ORIGINAL_MESSAGE_MAX = 2048;

/** The container refused or failed: AWS's text, which people search for, with the endpoint's log group in it. */
export function modelError({ scope, endpoint, status, message }: ModelFailure): AwsServiceError {
  const group = `/aws/sagemaker/Endpoints/${endpoint}`;
  const original = message.slice(0, ORIGINAL_MESSAGE_MAX);
  const side = status >= 400 && status < 500 ? 'client' : 'server';
  const console = `https://${scope.region}.console.aws.amazon.com/cloudwatch/home?region=${scope.region}`;
  return new AwsServiceError({
    code: 'ModelError',
    status: 424,
    message:
      `Received ${side} error (${status}) from primary with message "${original}". ` +
      `See ${console}#logEventViewer:group=${group} in account ${scope.accountId} for more information.`,
    members: {
      OriginalStatusCode: status,
      OriginalMessage: original,
      LogStreamArn: `arn:aws:logs:${scope.region}:${scope.accountId}:log-group:${group}`,
    },
  });
}
