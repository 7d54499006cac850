import { AwsServiceError } from '@slipway/wire';

export function noSuchEntity(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'NoSuchEntity', status: 404, message });
}

export function entityAlreadyExists(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'EntityAlreadyExists', status: 409, message });
}

export function deleteConflict(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'DeleteConflict', status: 409, message });
}

export function malformedPolicy(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'MalformedPolicyDocument', message });
}

export function invalidInput(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'InvalidInput', message });
}

export function validationError(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'ValidationError', message });
}

export function limitExceeded(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'LimitExceeded', status: 409, message });
}

/** A service's own role, which only the service changes. */
export function protectedRole(name: string): AwsServiceError {
  return new AwsServiceError({
    code: 'UnmodifiableEntity',
    message: `Cannot perform the operation on the protected role '${name}' - this role is only modifiable by AWS`,
  });
}
