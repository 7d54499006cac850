import { AwsServiceError } from '@slipway/wire';

/** The refusals of Glue; clients go by the code, people by AWS's texts. */
export function invalidInput(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'InvalidInputException', message });
}

/** A request that AWS would serve and this plane cannot honour: said plainly rather than ignored. */
export function notSupportedHere(what: string, hint?: string): AwsServiceError {
  const advice = hint === undefined ? '' : ` ${hint}`;
  return invalidInput(`Slipway's local plane does not support ${what}.${advice}`);
}

export function entityNotFound(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'EntityNotFoundException', message });
}

export function alreadyExists(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'AlreadyExistsException', message });
}

export function accessDenied(message: string): AwsServiceError {
  return new AwsServiceError({ code: 'AccessDeniedException', message });
}

/** `Insufficient Lake Formation permission(s): Required Select on inspections` */
export function lakePermissionMissing(permission: string, object: string): AwsServiceError {
  const word = permission
    .split('_')
    .map((part) => part.slice(0, 1) + part.slice(1).toLowerCase())
    .join(' ');
  return accessDenied(`Insufficient Lake Formation permission(s): Required ${word} on ${object}`);
}

export function stateRefused(code: string, message: string): AwsServiceError {
  return new AwsServiceError({ code, message });
}
