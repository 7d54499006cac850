import { AwsServiceError } from '@slipway/wire';

export function groupNotFound(): AwsServiceError {
  return notFound('The specified log group does not exist.');
}

export function streamNotFound(): AwsServiceError {
  return notFound('The specified log stream does not exist.');
}

export function invalidParameter(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'InvalidParameterException', message });
}

function notFound(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ResourceNotFoundException', message });
}
