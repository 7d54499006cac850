import { AwsServiceError } from '@slipway/wire';

export function invalidInput(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'InvalidInputException', message });
}

export function notSupportedHere(what: string): AwsServiceError {
  return invalidInput(`Slipway's local plane does not support ${what}.`);
}

export function entityNotFound(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'EntityNotFoundException', message });
}

export function alreadyExists(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'AlreadyExistsException', message });
}

/** AWS does not tell which of the two it is. */
export function notAuthorizedToGrant(): AwsServiceError {
  return new AwsServiceError({
    code: 'AccessDeniedException',
    message:
      'Resource does not exist or requester is not authorized to access requested permissions.',
  });
}

export function permissionMissing(permission: string, object: string): AwsServiceError {
  return new AwsServiceError({
    code: 'AccessDeniedException',
    message: `Insufficient Lake Formation permission(s): Required ${permission} on ${object}`,
  });
}
