import { AwsServiceError } from '@slipway/wire';

export function validationError(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ValidationError', message });
}

export function packedPolicyTooLarge(): AwsServiceError {
  return new AwsServiceError({
    code: 'PackedPolicyTooLarge',
    message: 'Serialized token too large for session',
  });
}

export function malformedPolicy(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'MalformedPolicyDocument', message });
}
